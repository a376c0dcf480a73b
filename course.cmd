@echo off
rem Starts a chapter's program as it is built, and builds it only when its sources have changed: course 01 check 1.2
rem Elsewhere the script "course" does the same.
setlocal
set "root=%~dp0"
set "asked=%~1"
set "program="
set "DOTNET_NOLOGO=1"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
if "%asked%"=="" goto usage
if "%asked%"=="-h" goto usage
if "%asked%"=="--help" goto usage
if "%asked%"=="help" goto usage
for /d %%d in ("%root%%asked%-*" "%root%0%asked%-*" "%root%%asked%") do for %%p in ("%%d\*.App.csproj") do set "program=%%p"
if defined program (set "verb=") else (set "verb=%asked%")
for %%v in (progress grade hand-out) do if "%asked%"=="%%v" set "program=%root%shared\Teaching\Course.Teaching.csproj"
if not defined program (
    echo There is no chapter and no verb '%asked%'; course says what there is. 1>&2
    exit /b 2
)
for %%p in ("%program%") do set "assembly=%%~dppbin\Release\net10.0\%%~np.dll"

set "rest=%verb%"
:collect
shift /1
if "%~1"=="" goto run
set rest=%rest% %1
goto collect

:run
if not exist "%assembly%" (
    echo The first build; it takes a minute or two, later ones a few seconds. 1>&2
    goto build
)
dotnet "%assembly%" is-built >nul 2>nul && goto start
echo The course has changed: building it. 1>&2
:build
dotnet build -c Release "%program%" --nologo -v quiet -consoleLoggerParameters:NoSummary 1>&2 || exit /b 1
dotnet "%assembly%" is-built --remember || exit /b 1
:start
set "COURSE_LAUNCHED=1"
dotnet "%assembly%" %rest%
exit /b %errorlevel%

:usage
echo course 01              walks through a chapter; 01 is its number
echo course 01 check 1.2    a verb of the chapter; course 01 --help names them all
echo course progress        your homework of all chapters; also grade and hand-out, for teachers
echo.
echo The chapters:
for /d %%d in ("%root%0*-*") do if exist "%%d\*.App.csproj" echo   %%~nxd
exit /b 0
