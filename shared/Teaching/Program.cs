using Course.Lessons;
using Course.Teaching;
using Course.Terminal;

StandardStreams.Guard();
return TeachingApp.Create(CourseFolder.Find()).Run(args);
