namespace NetGen.Generator;

/// <summary>Writes how the first weights are drawn, where that is declared.</summary>
internal static class InitializationWriter
{
    /// <summary>Schemes that take the declared standard deviation; each is a method of NetGen.Initializer.</summary>
    private static readonly HashSet<string> WithDeviation = ["Normal", "TruncatedNormal"];

    /// <summary>The scheme's name, or null for PyTorch's defaults.</summary>
    public static string? Describe(NetworkModel model) => model.Graph.Training.Initialization?.Arguments.Select(a => a.Value).OfType<EnumValue>().FirstOrDefault()?.Member;

    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        if (Describe(model) is not { } scheme) return;
        string deviation = WithDeviation.Contains(scheme) ? ", " + string.Join("", model.Graph.Training.Initialization!.Arguments.Where(a => a.Name == "std").Select(a => a.Value.Display)) : "";
        writer.Line();
        writer.Line($"global::NetGen.Initializer.{scheme}(this{deviation});");
    }
}
