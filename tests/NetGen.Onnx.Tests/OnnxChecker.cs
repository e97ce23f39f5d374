using System.Diagnostics;
using NetGen.Testing;

namespace NetGen.Onnx.Tests;

/// <summary>ONNX's own checker with full shape inference, in one Python process for all files.</summary>
public sealed class OnnxChecker : IDisposable
{
    /// <summary>The latest opset that Debian's checker knows.</summary>
    public const int LatestOpset = 17;

    private const string Script = """
        import sys, onnx
        for line in sys.stdin:
            try:
                onnx.checker.check_model(line.strip(), full_check=True)
                print('fine', flush=True)
            except Exception as problem:
                print(repr(problem), flush=True)
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Process _python;

    public OnnxChecker()
    {
        string script = _folder.Write("check.py", Script);
        _python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-W", "ignore", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>What the checker says of a file: <c>fine</c>, or the problem.</summary>
    public string Check(string file)
    {
        lock (_python)
        {
            _python.StandardInput.WriteLine(file);
            _python.StandardInput.Flush();
            return _python.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException(
                    "This test needs Python's onnx: sudo apt-get install --no-install-recommends python3-onnx\n"
                        + _python.StandardError.ReadToEnd());
        }
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
        _folder.Dispose();
    }
}
