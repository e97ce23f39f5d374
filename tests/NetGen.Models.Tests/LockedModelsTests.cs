using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Testing;
using TorchSharp;

namespace NetGen.Models.Tests;

/// <summary>src/NetGen.Models/netgen.lock against the networks that it speaks of, as they run.</summary>
public class LockedModelsTests
{
    private static readonly Dictionary<string, string> s_paragraphs = Regex
        .Split(File.ReadAllText(Repository.PathOf("src/NetGen.Models/netgen.lock")), "(?m)^network ")
        .Skip(1)
        .ToDictionary(p => p[..p.IndexOf('\n')], p => p);

    private static int Number(string paragraph, string name) =>
        int.Parse(
            Regex.Match(paragraph, $"(?m)^  {name}: ([0-9,]+)$").Groups[1].Value,
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(typeof(ResNet18))]
    [InlineData(typeof(DenseNet121))]
    [InlineData(typeof(EfficientNetB0))]
    [InlineData(typeof(GoogLeNet))]
    [InlineData(typeof(LeNet5))]
    public void Keys_shapes_and_parameters_are_those_of_the_module(Type type)
    {
        string paragraph = s_paragraphs[type.FullName!];
        using var network = (torch.nn.Module)Activator.CreateInstance(type)!;
        var state = network.state_dict();
        Assert.Equal(state.Count, Number(paragraph, "keys"));
        Assert.Equal(network.parameters().Sum(p => p.numel()), Number(paragraph, "parameters"));

        // A folded line as a regular expression over keys, without the file's own reader: {a,b} is (a|b), and [1-3,5] one of these numbers.
        var lines = paragraph
            .Split('\n')
            .Where(l => l.StartsWith("    ", StringComparison.Ordinal))
            .Select(l => l.Trim().Split(' ', 2))
            .ToList();
        var patterns = lines.ConvertAll(l => (Key: new Regex($"^{Unfolded(l[0])}$"), Shape: l[1].Split(' ')[0]));
        foreach (var (key, tensor) in state)
        {
            string shape = tensor.shape.Length == 0 ? "scalar" : string.Join("x", tensor.shape);
            Assert.Equal(shape, Assert.Single(patterns, p => p.Key.IsMatch(key)).Shape);
        }
    }

    private static string Unfolded(string key) => Regex.Replace(key.Replace(".", @"\."), @"\{([^}]*)\}|\[([^\]]*)\]", Choice);

    private static string Choice(Match match) =>
        match.Groups[1].Success
            ? $"({match.Groups[1].Value.Replace(',', '|')})"
            : $"({string.Join("|", match.Groups[2].Value.Split(',').SelectMany(Numbers))})";

    private static IEnumerable<string> Numbers(string run)
    {
        if (run.Split('-') is not [var first, var last]) return [run];
        int from = int.Parse(first, CultureInfo.InvariantCulture), to = int.Parse(last, CultureInfo.InvariantCulture);
        return Enumerable.Range(from, to - from + 1).Select(n => $"{n}");
    }
}
