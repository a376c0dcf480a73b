using Course.Judging.Checking;

// The tests of the checker start this assembly as the program that checks the unruly answers.
return CheckerProgram.Run(typeof(Program).Assembly);
