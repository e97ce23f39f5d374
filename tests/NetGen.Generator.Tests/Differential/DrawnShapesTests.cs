namespace NetGen.Generator.Tests.Differential;

/// <summary>Random networks against the drawer's arithmetic, without a torch.</summary>
public class DrawnShapesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    public void Inferred_shapes_agree(int first)
    {
        for (int seed = first; seed < first + 100; seed++)
        {
            var drawn = NetworkDrawer.Draw(seed);
            var result = Inference.Inferred.TryOf(drawn.Source, out var problems);
            Assert.True(result is not null, $"seed {seed}: {problems}\n{drawn.Source}");
            var (height, width) = (drawn.Input.Height, drawn.Input.Width);
            var shape = result.Graph.Outputs[0].Shape.Dims.Select(d => d.Evaluate(height, width));
            Assert.True(shape.SequenceEqual(drawn.Output), $"seed {seed}: {result.Graph.Outputs[0].Shape}, expected {string.Join(" x ", drawn.Output)}\n{drawn.Source}");
        }
    }
}
