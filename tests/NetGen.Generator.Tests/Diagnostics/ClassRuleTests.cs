namespace NetGen.Generator.Tests;

/// <summary>NETGEN1001 to 1009: the class.</summary>
public class ClassRuleTests
{
    private const string Layers = "[Conv(8, 3), ReLU, Flatten, Linear(10)]";

    [Fact]
    public void A_network_must_be_partial()
    {
        var found = Marked.Verify($"[Network(1, 8, 8)] {Layers} public sealed class {{|NETGEN1001:Net|}};");
        Assert.Contains("write 'partial class Net'", Assert.Single(found).GetMessage());
    }

    [Fact]
    public void The_types_around_a_network_must_be_partial() =>
        Marked.Verify($"public static class {{|NETGEN1001:Zoo|}} {{ [Network(1, 8, 8)] {Layers} public sealed partial class Net; }}");

    [Theory]
    [InlineData("public sealed partial class {|NETGEN1002:Net|}<T>;", "it is generic")]
    [InlineData("public static partial class {|NETGEN1002:Net|};", "it is static")]
    [InlineData("public abstract partial class {|NETGEN1002:Net|};", "it is abstract")]
    [InlineData("public partial record {|NETGEN1002:Net|};", "it is a record")]
    [InlineData("public partial class {|NETGEN1002:Net|} : System.IO.MemoryStream;", "it derives from MemoryStream")]
    [InlineData("public partial class {|NETGEN1002:Net|} : object;", "it derives from Object")]
    [InlineData("file sealed partial class {|NETGEN1002:Net|};", "local to its file")]
    [InlineData("public sealed partial class {|NETGEN1002:NetAttribute|};", "its name ends with 'Attribute'")]
    public void What_a_network_can_not_be(string declaration, string reason) =>
        Assert.Contains(reason, Assert.Single(Marked.Verify($"[Network(1, 8, 8)] {Layers} {declaration}")).GetMessage());

    [Fact]
    public void A_network_may_implement_interfaces() =>
        Marked.Verify($"public interface IMine; [Network(1, 8, 8)] {Layers} public sealed partial class Net : IMine;");

    [Fact]
    public void Layers_on_two_parts()
    {
        var found = Assert.Single(
            Marked.Verify(
                $"[Network(1, 8, 8)] {Layers} public sealed partial class {{|NETGEN1003:Net|}};",
                "[ReLU] public sealed partial class Net;"));
        Assert.Equal("Test1.cs", Assert.Single(found.AdditionalLocations).SourceTree!.FilePath);
        Assert.Contains("are on 2 of its parts", found.GetMessage());
    }

    [Fact]
    public void A_part_without_layers_may_stand_elsewhere() =>
        Marked.Verify(
            $"[Network(1, 8, 8)] {Layers} public sealed partial class Net;",
            "[Serializable] public sealed partial class Net { public int Mine => 3; }");

    // Together with other problems, too, as far as names are known.
    [Fact]
    public void A_collision_beside_another_problem() =>
        Assert.Equal(
            ["NETGEN1024", "NETGEN1007", "NETGEN1007"],
            Marked
                .Verify(
                    "[Network(1, 8, 8), Conv(8, 3, Name = \"stem\"), Conv(\"{|NETGEN1024:chanels|}\", 1)] public sealed partial class "
                        + "Net { public int {|NETGEN1007:Stem|} => 1; public int {|NETGEN1007:ParameterCount|} => 2; }")
                .Select(d => d.Id));

    [Theory]
    [InlineData("public int {|NETGEN1007:Conv1|} => 3;")]
    [InlineData("public const long {|NETGEN1007:Macs|} = 3;")]
    [InlineData("public override TorchSharp.torch.Tensor {|NETGEN1007:forward|}(TorchSharp.torch.Tensor x) => x;")]
    [InlineData("public {|NETGEN1007:Net|}() : base(\"Net\") { }")]
    public void Members_that_are_generated(string member) =>
        Marked.Verify($"[Network(1, 8, 8)] {Layers} public sealed partial class Net {{ {member} }}");

    [Fact]
    public void Overloads_are_no_collision() =>
        Marked.Verify(
            $"[Network(1, 8, 8)] {Layers} public sealed partial class Net {{ public Net(int x) : this() => X = x; public int X {{ get; "
                + $"}} public int Loss(int a) => a; }}");

    [Theory]
    [InlineData("")]
    [InlineData("[Tap(\"x\")]")]
    public void No_layers(string attributes) =>
        Marked.Verify($"[Network(1, 8, 8)] {attributes} public sealed partial class {{|NETGEN1004:Net|}};");

    [Theory]
    [InlineData("\"3xHx{|NETGEN1005:Q|}\"", "'Q' is not a positive number or the symbol W")]
    [InlineData("{|NETGEN1005:\"3x5\"|}", "write channels, height and width")]
    [InlineData("{|NETGEN1005:\"\"|}", "'' is not a positive number")]
    public void Inputs_that_can_not_be_read(string input, string reason) =>
        Assert.Contains(reason, Assert.Single(Marked.Verify($"[Network({input})] {Layers} public sealed partial class Net;")).GetMessage());

    [Fact]
    public void A_negative_input() => Marked.Verify($"[Network(3, {{|NETGEN1005:-1|}}, 8)] {Layers} public sealed partial class Net;");

    [Fact]
    public void Negative_classes() =>
        Marked.Verify($"[Network(1, 8, 8, Classes = {{|NETGEN1027:-1|}})] {Layers} public sealed partial class Net;");

    [Theory]
    [InlineData("public sealed partial class {|NETGEN1006:Net|};")]
    [InlineData("public sealed class {|NETGEN1006:Net|};")]
    [InlineData("public sealed class {|NETGEN1006:NetAttribute|} : Attribute;")]
    [InlineData("public sealed class {|NETGEN1033:Net|} : BlockAttribute;")]
    public void Layers_on_what_is_neither_network_nor_block(string declaration) => Marked.Verify($"{Layers} {declaration}");

    [Fact]
    public void Other_libraries_attributes_of_the_same_name_are_none_of_ours() => Marked.Verify(
        "namespace Cloud { public sealed class OutputAttribute : System.Attribute; [Output] public sealed class Function; }");

    [Fact]
    public void The_compilers_errors_are_enough_and_hide_no_others()
    {
        // An unknown layer may make a vector; a convolution, whatever its kernel, doesn't.
        Marked.Verify("[Network(1, 8, 8), Conv(8, 3), {|CS0246:{|CS0246:Flaten|}|}, Linear(10)] public sealed partial class Net;");
        Marked.Verify("[Network(1, 8, 8), Conv(8, {|CS1739:kernl|}: 3), {|NETGEN1040:Linear(10)|}] public sealed partial class Net;");
        Marked.Verify("[Network(1, 8, 8), {|CS1729:Conv(8)|}, {|NETGEN1040:Linear(10)|}] public sealed partial class Net;");
    }
}
