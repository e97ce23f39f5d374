using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetGen.Zoo;

namespace NetGen.Models.Tests;

/// <summary>The table over all families, its file and its picture.</summary>
public class LineageTests
{
    [Fact]
    public void Every_family_has_a_row() =>
        Assert.Equal(ZooTable.Families.Select(f => f.Name).Order(), LineageTable.All.Select(r => r.Family).Distinct().Order());

    [Fact]
    public void A_row_has_its_papers_year_and_possible_errors()
    {
        Assert.Equal(LineageTable.All.Count, LineageTable.All.Select(r => r.Network).Distinct().Count());
        Assert.All(LineageTable.All, r => Assert.Contains(r.Year.ToString(CultureInfo.InvariantCulture), r.Entry.Reference));
        Assert.All(LineageTable.All, r => Assert.True(r.Top1 is null or > 0 and < 100 && (r.Top5 ?? 0) < (r.Top1 ?? 100), r.Network.Name));
    }

    // Papers name their networks after the number of layers.
    [Fact]
    public void Depths_are_those_of_the_names()
    {
        foreach (LineageRow row in LineageTable.All)
        {
            Match name = Regex.Match(row.Network.Name, @"^(?:VGG|Plain|(?:Cifar)?(?:ResNet|DenseNet)(?:BC)?|ResNeXt|WideResNet)(\d+)");
            if (name.Success) Assert.Equal($"{name.Groups[1].Value} of {row.Network.Name}", $"{row.Depth} of {row.Network.Name}");
        }
    }

    [Fact]
    public void The_file_has_the_exact_numbers()
    {
        string[] lines = LineageRow.ToCsv().TrimEnd('\n').Split('\n');
        Assert.Equal(LineageTable.All.Count + 1, lines.Length);
        Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
        // Simonyan and Zisserman 2014, tables 1 and 3; counts by arithmetic on table 1.
        Assert.Single(
            lines,
            line => line.StartsWith("VGG16,VGG,2014,ImageNet,16,138357544,15470264320,13556712,") && line.EndsWith(",25.6,8.1"));
        // Nothing published is nothing, not 0.
        Assert.Single(lines, line => line.StartsWith("DeformableResNet50,") && line.EndsWith(",,"));
    }

    [Fact]
    public void The_picture_shows_accuracy_against_costs_and_areas_as_parameters()
    {
        var svg = XDocument.Parse(LineagePicture.Write());
        var discs = svg.Descendants().Where(e => e.Name.LocalName == "circle" && (double?)e.Attribute("fill-opacity") == 0.45)
            .Select(e => (X: (double)e.Attribute("cx")!, Y: (double)e.Attribute("cy")!, Radius: (double)e.Attribute("r")!)).ToList();
        var rows = LineagePicture.Rows.OrderByDescending(r => r.Graph.ParameterCount).ToList();
        Assert.Equal(rows.Count, discs.Count);
        for (int a = 0; a < rows.Count; a++)
        {
            for (int b = 0; b < rows.Count; b++)
            {
                // Lengths in the file have two decimals.
                double area = rows[a].Graph.ParameterCount / (double)rows[b].Graph.ParameterCount;
                Assert.Equal(area, Math.Pow(discs[a].Radius / discs[b].Radius, 2), area * 0.01);
                string pair = $"{rows[a].Network.Name} and {rows[b].Network.Name}";
                Assert.False(rows[a].Top1 < rows[b].Top1 && discs[a].Y > discs[b].Y, pair);
                Assert.False(rows[a].Macs < rows[b].Macs && discs[a].X > discs[b].X, pair);
            }
        }

        string[] texts = [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
        Assert.All(rows, r => Assert.Contains(r.Network.Name, texts));
    }
}
