using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Roslyn's descriptors of <see cref="Rules.All"/>: one for each row.</summary>
internal static class Descriptors
{
    private const string Pages = "https://github.com/netgen/netgen/blob/main/docs/rules/";

    /// <summary>The category by the first rule number that is beyond it.</summary>
    private static readonly (int End, string Category)[] s_categories =
    [
        (1040, "NetGen.Language"),
        (1050, "NetGen.Shapes"),
        (1060, "NetGen.Language"),
        (1061, "NetGen.Shapes"),
        (2000, "NetGen.Language"),
        (3000, "NetGen.Costs"),
        (4000, "NetGen.Advice"),
        (5000, "NetGen.Budgets"),
        (6000, "NetGen.Uses"),
    ];

    private static readonly Dictionary<RuleSeverity, DiagnosticSeverity> s_severities = new()
    {
        [RuleSeverity.Hidden] = DiagnosticSeverity.Hidden,
        [RuleSeverity.Info] = DiagnosticSeverity.Info,
        [RuleSeverity.Warning] = DiagnosticSeverity.Warning,
        [RuleSeverity.Error] = DiagnosticSeverity.Error,
    };

    // Options, .editorconfig and pragmas don't change what isn't configurable; [SuppressMessage] does, except for a compiler's errors.
    private static readonly string[] s_final = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = Rules.All.ToDictionary(
        r => r.Id,
        Make,
        StringComparer.Ordinal);

    /// <summary>All descriptors in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. Rules.All.Select(r => s_byId[r.Id])];

    public static DiagnosticDescriptor Of(Rule rule) => s_byId[rule.Id];

    /// <summary>The category of a rule, by its number.</summary>
    public static string Category(Rule rule)
    {
        int number = Number(rule);
        return s_categories.First(c => number < c.End).Category;
    }

    private static int Number(Rule rule) => int.Parse(rule.Id.Substring("NETGEN".Length), CultureInfo.InvariantCulture);

    private static DiagnosticDescriptor Make(Rule rule) =>
        new(
            rule.Id,
            rule.Title,
            rule.MessageFormat,
            Category(rule),
            s_severities[rule.Severity],
            isEnabledByDefault: true,
            description: new PageDescription(rule.Id),
            helpLinkUri: $"{Pages}{rule.Id}.md",
            customTags: IsFinal(rule) ? s_final : []);

    /// <summary>
    /// Whether an option, an .editorconfig or a pragma can't silence it: the network has no code then, and would throw at run time.
    /// </summary>
    public static bool IsFinal(Rule rule) => rule.Severity == RuleSeverity.Error && Number(rule) < 2000;
}
