using Course.Judging.Checking;

return CheckerProgram.Run(typeof(Program).Assembly);
