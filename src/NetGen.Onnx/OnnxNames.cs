namespace NetGen.Onnx;

/// <summary>What inputs and outputs are called in a file.</summary>
internal static class OnnxNames
{
    public const string Input = "input";

    /// <summary>The name of an output: with a small first letter.</summary>
    public static string Of(OutputDescription output) => char.ToLowerInvariant(output.Name[0]) + output.Name[1..];

    /// <summary>Whether a name is the expected one; where a weight has that name already, a number follows it.</summary>
    public static bool Is(string found, string expected) =>
        found == expected
        || (found.StartsWith(expected + "_", StringComparison.Ordinal) && found[(expected.Length + 1)..].All(char.IsAsciiDigit));
}
