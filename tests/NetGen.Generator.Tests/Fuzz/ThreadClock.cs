using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NetGen.Generator.Tests.Fuzz;

/// <summary>
/// The processor time of this thread where the system tells it, which other programs don't change; else the time that passes.
/// </summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Milliseconds => OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0
        ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Timespec time);

    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
