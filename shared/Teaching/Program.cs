using Course.Lessons;
using Course.Teaching;

return TeachingApp.Create(CourseFolder.Find()).Run(args);
