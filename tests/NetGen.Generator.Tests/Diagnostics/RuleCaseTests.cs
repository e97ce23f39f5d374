using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Cases;

namespace NetGen.Generator.Tests;

/// <summary>
/// No rule without a hit (the example of its page), a near miss, and a fix that corrects the hit, or a reason why there is none.
/// That the examples of errors give exactly their error is tested with the other pages' examples.
/// </summary>
public class RuleCaseTests
{
    /// <summary>Rules whose mistakes only a person can correct.</summary>
    private static readonly Dictionary<string, string> s_unfixable = new()
    {
        ["NETGEN1008"] = "the project file, which a fix can't edit, has to refer to the package",
        ["NETGEN1009"] = "the project file, which a fix can't edit, says the version",
        ["NETGEN1029"] = "in which of the networks the number belongs isn't known",
        ["NETGEN1031"] = "how many layers were meant isn't known",
        ["NETGEN1034"] = "what the class was meant to be isn't known",
        ["NETGEN1035"] = "an editor shows C#'s error instead, which has the fix",
        ["NETGEN1049"] = "a table is a design: which map was meant isn't known",
        ["NETGEN2001"] = "nothing is wrong",
        ["NETGEN2002"] = "nothing is wrong",
        ["NETGEN2003"] = "that sizes drop rows is mostly meant",
        ["NETGEN2004"] = "nothing is wrong",
        ["NETGEN2005"] = "nothing is wrong",
        ["NETGEN3008"] = "a shortcut changes what the network is",
        ["NETGEN3011"] = "which layer or stride to leave out is a choice",
        ["NETGEN5011"] = "the file is broken",
        ["NETGEN5020"] = "which of the three coefficients was meant otherwise isn't known",
    };

    /// <summary>Rules with a fix for some mistakes, but not for the example of the page.</summary>
    private static readonly Dictionary<string, string> s_unfixableExamples = new()
    {
        ["NETGEN1021"] = "how many channels were meant isn't known",
        ["NETGEN1048"] = "which of the numbers is too large isn't known",
        ["NETGEN3010"] = "which layers were forgotten on one of the paths isn't known",
    };

    public static TheoryData<string> Ids() => [.. Rules.All.Select(r => r.Id)];

    public static TheoryData<string> Fixable() =>
        [.. Rules.All.Select(r => r.Id).Where(id => !s_unfixable.ContainsKey(id) && !s_unfixableExamples.ContainsKey(id))];

    public static TheoryData<int> Near() => [.. Enumerable.Range(0, NearMiss.All.Count)];

    [Fact]
    public void Every_rule_has_a_near_miss() =>
        Assert.Equal(Rules.All.Select(r => r.Id), NearMiss.All.Select(m => m.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_a_fix_or_a_reason_why_there_is_none()
    {
        var fixable = FixHarness
            .Providers.SelectMany(p => p.FixableDiagnosticIds)
            .Where(id => id.StartsWith("NETGEN", StringComparison.Ordinal))
            .ToHashSet();
        Assert.Equal(Rules.All.Select(r => r.Id).Except(fixable), s_unfixable.Keys.Order(StringComparer.Ordinal));
        Assert.Subset(Rules.All.Select(r => r.Id).ToHashSet(), fixable);
    }

    [Theory]
    [MemberData(nameof(Near))]
    public void Is_silent_about_its_near_miss(int number)
    {
        var near = NearMiss.All[number];
        var run = GeneratorHarness.Generate(near.Source) with { Options = near.File ? RulePage.Of(near.Id).Options : new([]) };
        Assert.Empty(
            run.Analyze(compilerToo: true)
                .Where(d => !d.IsSuppressed && (d.Id == near.Id || d.Severity == DiagnosticSeverity.Error))
                .Select(d => $"{d.Id}: {d.GetMessage()}"));
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void Has_a_fix_that_mends_the_example_of_its_page(string id)
    {
        var page = RulePage.Of(id);
        var fixes = FixHarness.FixesOf(id, page);
        Assert.NotEmpty(fixes);
        Assert.All(fixes, fix =>
        {
            Assert.True(fix.Hits < fix.HitsBefore, $"{fix.Title}: {fix.HitsBefore} before, {fix.Hits} after");
            Assert.True(
                fix.Errors < fix.ErrorsBefore || fix.Errors == 0,
                $"{fix.Title}: {fix.ErrorsBefore} errors before, {fix.Errors} after");
        });
    }
}
