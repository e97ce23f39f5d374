namespace NetGen.Generator.Tests.Cases;

/// <summary>For every rule a source that comes as near to it as a sound one can.</summary>
/// <param name="Id">The rule that must not be reported.</param>
/// <param name="Source">Without any error.</param>
/// <param name="File">Whether the lock file, or the file of weights, of the rule's page belongs to the project.</param>
public sealed partial record NearMiss(string Id, string Source, bool File = false)
{
    private const string Head = "GlobalAvgPool, Flatten, Linear(\"classes\")";

    // What the lock files and the weights of the pages are made for.
    private const string Small =
        "[Network(3, 16, 16, Classes = 10)]\n[Conv(8, kernel: 3, Name = \"conv\"), ReLU, GlobalAvgPool, Flatten, Linear(\"classes\", "
            + "Name = \"fc\")]\npublic sealed partial class Small;\n";

    /// <summary>One or more for each rule, in the order of ids.</summary>
    public static IReadOnlyList<NearMiss> All => [.. s_ofLanguage, .. s_ofShapes, .. s_ofAdvice, .. s_ofUse];

    private static string Net(string layers, string input = "3, 32, 32, Classes = 10") =>
        $"[Network({input})]\n[{layers}]\npublic sealed partial class Net;\n";
}
