using System.Globalization;
using System.Reflection;
using NetGen.Models;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>What the assembly of a network holds of its graph: as much as was inferred, in few bytes.</summary>
public class GraphTextTests
{
    /// <summary>All networks of the zoo: as constants, these texts alone took 14 MB.</summary>
    [Fact]
    public void The_zoo_takes_at_most_4_MB() => Assert.InRange(new FileInfo(typeof(ResNet50).Assembly.Location).Length, 1, 4 << 20);

    [Fact]
    public void Reads_back_as_what_was_inferred()
    {
        var compilation = GeneratorHarness.Compile(
            [.. Directory.EnumerateFiles(Repository.PathOf("src/NetGen.Models"), "*.cs").Select(File.ReadAllText)],
            true);
        compilation = compilation.RemoveReferences(
            compilation.References.Where(r => r.Display!.EndsWith("NetGen.Models.dll", StringComparison.Ordinal)));
        var source = NetworkSource.Read(compilation, default);
        int count = 0;
        foreach (var part in source.Networks)
        {
            var inferred = NetworkAnalysis.Of(source.Close(part.Class)!).Inferred!;
            var type = typeof(ResNet50).Assembly.GetType(part.Class.Header.FullName, throwOnError: true)!;
            var read = (NetGen.NetworkGraph)type.GetProperty("Graph", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
            AssertSame(inferred, read);
            count++;
        }

        Assert.InRange(count, 90, 1000);
    }

    private static void AssertSame(InferredGraph inferred, NetGen.NetworkGraph read)
    {
        string Text(Dim dim) => dim.IsKnown ? dim.Value.ToString(CultureInfo.InvariantCulture) : dim.ToString();
        Assert.Equal(
            inferred.Rows.Select((r, k) => (
                k,
                r.Path,
                r.Kind,
                r.Summary.Replace('|', '/'),
                r.Output.ToString(),
                r.Parameters,
                r.State.Where(s => !s.IsParameter).Sum(s => s.Count),
                Text(r.Macs),
                r.IsAuxiliary)),
            read.Nodes.Select(n => (
                n.Index, n.Path, n.Kind, n.Summary, n.Output.ToString(), n.Parameters, n.Buffers, n.Macs.Text, n.IsAuxiliary)));
        // Of the edges, the steps tell, which number values from the input, 0, on.
        Assert.Equal(
            StepList.Of(inferred.Graph).Steps.SelectMany((s, k) => s.Inputs.Select(v => (v - 1, k))),
            read.Edges.Select(e => (e.From, e.To)));
        Assert.Equal(
            (inferred.ParameterCount, inferred.BufferCount, Text(inferred.Macs), Text(inferred.Activations)),
            (read.ParameterCount, read.BufferCount, read.Macs.Text, read.Activations.Text));
    }
}
