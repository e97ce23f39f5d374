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

    /// <summary>The same of this thread, for any thread to read.</summary>
    public static Func<double> OfThisThread()
    {
        if (!OperatingSystem.IsLinux() || GetClock(Self(), out int clock) != 0)
            return () => Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
        double last = 0;
        // A thread that has ended has no clock any more.
        return () => GetTime(clock, out var time) == 0 ? last = time.Seconds * 1e3 + time.Nanoseconds / 1e6 : last;
    }

    [DllImport("libc", EntryPoint = "pthread_self")]
    private static extern nint Self();

    [DllImport("libc", EntryPoint = "pthread_getcpuclockid")]
    private static extern int GetClock(nint thread, out int clock);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Timespec time);

    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
