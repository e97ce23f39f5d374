using System.Text.RegularExpressions;
using NetGen.Testing;
using NetGen.Zoo;

namespace NetGen.Models.Tests;

/// <summary>Every citation is of a work in the table, of a section that it has, and says how it was checked.</summary>
public class CitationTests
{
    private static Work Find(string name) => Works.All.Single(w => w.Name == name);

    [Theory]
    [InlineData("Szegedy et al. 2015 (arXiv:1512.00567), table 1 and figures 5, 6 and 10", "table 1|figure 5|figure 6|figure 10")]
    [InlineData(
        "Szegedy et al. 2016 (arXiv:1602.07261), figures 15 to 17 and section 3.3, as",
        "figure 15|figure 16|figure 17|section 3.3")]
    [InlineData("He et al. 2016 (arXiv:1603.05027), figure 4(e) and table 2", "figure 4(e)|table 2")]
    [InlineData("He et al. 2016 (arXiv:1603.05027), sections 3 and 4 and the appendix; members", "section 3|section 4|appendix")]
    [InlineData("Szegedy et al. 2015 (arXiv:1512.00567), table 3, \"RMSProp\", and section 8.", "table 3|section 8")]
    [InlineData("Tan and Le 2019 (arXiv:1905.11946), table 1 (here by columns) and section 3.3; members", "table 1|section 3.3")]
    [InlineData("(Simonyan and Zisserman 2014, section 3.1, 256 to 512)", "section 3.1")]
    [InlineData("LeCun et al. 1998, section II.B, figure 2 and table I", "section II.B|figure 2|table I")]
    [InlineData("Gradient-based learning applied to document recognition, 1998, section II.C, formula 9, the", "section II.C|formula 9")]
    [InlineData("as in Ba et al. 2016.", "")]
    [InlineData("(Szegedy et al. 2015, sec. 3.2: best on maps between 12 and 20)", "section 3.2")]
    [InlineData("7% higher: Simonyan & Zisserman 2014, sec. 4.1", "section 4.1")]
    [InlineData("(Simonyan and Zisserman 2014, arXiv:1409.1556, section 4.1 and table 3)", "section 4.1|table 3")]
    public void Places_of_a_citation_are_read(string text, string places) =>
        Assert.Equal(places.Split('|'), CitationReader.Read(text).Select(c => c.Place));

    [Fact]
    public void A_place_without_a_name_is_the_entrys()
    {
        var citation = Assert.Single(CitationReader.Read("section 5: eight layers with weights", Find("Krizhevsky et al. 2012")));
        Assert.Equal(("Krizhevsky et al. 2012", "section 5"), (citation.Source, citation.Place));
    }

    /// <summary>Chollet's paper has no section 3.1; the deformable stage is in Dai's section 2.3.</summary>
    [Fact]
    public void Checks_are_by_place()
    {
        Assert.False(Find("Chollet 2016").CanHave("section 3.1"));
        Assert.True(Find("Chollet 2016").CanHave("section 4.3"));
        Assert.Equal(CitationCheck.Text, Find("Chollet 2016").At("section 4.3").Check);
        Assert.Equal(CitationCheck.Text, Find("Dai et al. 2017").At("section 2.3").Check);
        Assert.Equal(CitationCheck.NotSeen, Find("Dai et al. 2017").At("section 3").Check);
        var program = Assert.Single(CitationReader.Read("with the stride of github.com/KaimingHe/resnet-1k-layers, resnet-pre-act.lua"));
        Assert.Equal((CitationCheck.Program, "resnet-pre-act.lua"), (program.Check, program.Place));
    }

    public static TheoryData<string> Files =>
        [
            .. Under("src/NetGen.Models", "*.cs")
                .Concat(Under("src/NetGen.Zoo", "*.cs"))
                .Concat(Under("src/NetGen.Runtime", "*.cs"))
                .Concat(Under("src/NetGen.Generator", "*.cs"))
                .Concat(Under("docs", "*.md"))
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Under(string folder, string pattern) => Directory
        .GetFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Root, f).Replace(Path.DirectorySeparatorChar, '/'))
        .Where(f => !f.Split('/').Contains("obj"));

    [Theory, MemberData(nameof(Files))]
    public void Every_cited_work_is_in_the_table(string file)
    {
        string text = Regex.Replace(File.ReadAllText(Repository.PathOf(file)), @"\s*\n\s*(?:///?)?\s*", " ");
        Assert.Empty(CitationReader.Unknown(text));
        Assert.DoesNotContain(CitationReader.Read(text), c => Works.All.FirstOrDefault(w => w.Name == c.Source)?.CanHave(c.Place) == false);
        // A file format isn't a paper's program.
        var programs = Regex.Matches(text, @"github\.com/[\w-]+/[\w-]+").Select(m => m.Value).Distinct();
        bool isOfPapers =
            file.StartsWith("src/NetGen.Models/", StringComparison.Ordinal) || file.StartsWith("src/NetGen.Zoo/", StringComparison.Ordinal);
        if (isOfPapers) Assert.DoesNotContain(programs, p => Works.Programs.All(q => q.Repository != p));
    }

    /// <summary>A place has a state of checking (read, read in a reprint, not seen); a figure without a place has none.</summary>
    [Fact]
    public void Every_published_error_says_where_it_is_printed() =>
        Assert.All(LineageTable.All.Where(r => r.Top1 is not null || r.Top5 is not null), r => HasPlace(r.Source));

    [Fact]
    public void Every_finding_with_a_number_says_where_it_is_printed() => Assert.All(ConceptTable.All, c =>
    {
        // A link to an experiment of ours and the year of a paper are no figures.
        if (Regex.IsMatch(Regex.Replace(c.Finding, @"\b(19|20)\d\d\b", ""), @"\d") || c.FoundIn.Length > 0) HasPlace(c.FoundIn);
    });

    [Fact]
    public void Whatever_is_subtracted_from_images_says_where_its_paper_does()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/training.md"));
        string[] rows =
        [
            .. Regex
                .Match(page, @"## What is subtracted\n(?s:.*?)\n## ")
                .Value.Split('\n')
                .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
                .Skip(2),
        ];
        Assert.Equal(9, rows.Length);
        Assert.All(
            rows.Where(r => !r.Contains("not given", StringComparison.Ordinal) && !r.Contains("the program", StringComparison.Ordinal)),
            HasPlace);
    }

    [Theory]
    [InlineData(3001), InlineData(3002), InlineData(3003), InlineData(3004), InlineData(3005)]
    [InlineData(3006), InlineData(3007), InlineData(3008), InlineData(3009)]
    public void Advice_that_rests_on_a_paper_says_where_it_is_printed(int rule)
    {
        string page = Regex.Replace(File.ReadAllText(Repository.PathOf($"docs/rules/NETGEN{rule}.md")), @"\s*\n\s*", " ");
        HasPlace(page);
    }

    /// <summary>What was read elsewhere says where, and nothing is both read and reprinted.</summary>
    [Fact]
    public void A_reprint_is_named() => Assert.All(Works.All, w =>
    {
        Assert.All(w.Reprinted, r => Assert.Matches("[a-z]{3}", r.Value));
        Assert.Empty(w.Reprinted.Keys.Intersect(w.Seen));
        Assert.All(w.Reprinted.Keys, place => Assert.Equal($"read in {w.Reprinted[place]}", w.At(place).HowChecked));
    });

    private static void HasPlace(string source)
    {
        var citations = CitationReader.Read(source);
        Assert.NotEmpty(citations);
        Assert.All(citations, c => Assert.True(c.Place.Length > 0, $"{c.Source} is cited without a place: {source}"));
    }

    /// <summary>A network with an optimizer or a loss of its own has a recipe, and a recipe has an author.</summary>
    [Fact]
    public void Every_recipe_says_whose_it_is()
    {
        var trained = ZooTable.All.Select(e => e.Network).Where(n => n.GetMethod("CreateOptimizer") is not null || n == typeof(LeNet5));
        Assert.Equal(trained.Select(n => n.Name).Order(), ZooRecipe.All.SelectMany(r => r.Networks).Select(n => n.Name).Order());
        Assert.All(ZooRecipe.All, r => Assert.NotEmpty(CitationReader.Read(r.From)));
        Assert.All(ZooRecipe.All, r => Assert.True(!r.IsBorrowed || r.Others.Length > 0, r.From));
    }
}
