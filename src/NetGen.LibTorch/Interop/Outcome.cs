namespace TorchSharp.Interop;

/// <summary>Results of native calls that are not tensors.</summary>
internal static class Outcome
{
    /// <summary>The truth value that a call wrote, if it succeeded.</summary>
    public static bool Of(int status, int truth)
    {
        Ngt.Check(status);
        return truth != 0;
    }
}
