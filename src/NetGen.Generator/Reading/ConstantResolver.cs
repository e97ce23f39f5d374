using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Pipeline;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>
/// Puts values in place of arguments that are computed from constants of other networks, which are worked out for that. A value that isn't
/// known, because the other network has errors, is left open as one that C# can't tell.
/// </summary>
internal sealed class ConstantResolver
{
    private readonly Catalogue _catalogue;
    private readonly List<string> _open;
    private readonly CancellationToken _cancel;
    private readonly List<CircularArgument> _circular = [];

    private ConstantResolver(Catalogue catalogue, List<string> open, CancellationToken cancel) =>
        (_catalogue, _open, _cancel) = (catalogue, open, cancel);

    /// <summary>The network with values; the same one where it names no constants of networks.</summary>
    public static NetworkDeclaration Resolve(NetworkDeclaration network, Catalogue catalogue, CancellationToken cancel = default) =>
        Resolve(network, catalogue, [], cancel);

    private static NetworkDeclaration Resolve(
        NetworkDeclaration network,
        Catalogue catalogue,
        List<string> open,
        CancellationToken cancel)
    {
        if (!IsPending(network)) return network;
        var resolver = new ConstantResolver(catalogue, [.. open, network.Class.FullName], cancel);
        var resolved = network with
        {
            Attributes = resolver.Of(network.Attributes, network.Class.FullName),
            Blocks = network.Blocks.Select(resolver.Of).ToEquatableArray(),
        };
        return resolved with { Circular = resolver._circular.ToEquatableArray() };
    }

    private BlockDeclaration Of(BlockDeclaration block) =>
        !IsPending(block)
            ? block
            : block with
            {
                Attributes = Of(block.Attributes, block.FullName),
                Parameters = block.Parameters.Select(p => p with { Default = Of(p.Default, block.FullName, 0) }).ToEquatableArray(),
            };

    private EquatableArray<AttributeUse> Of(EquatableArray<AttributeUse> uses, string owner) =>
        uses.Select((use, index) => use with
        {
            Arguments = use.Arguments.Select(a => a with { Value = Of(a.Value, owner, index) }).ToEquatableArray(),
        }).ToEquatableArray();

    private Value? Of(Value? written, string owner, int attribute)
    {
        if (written is ListValue list)
        {
            var items = list.Items.Select(i => Of(i, owner, attribute)).ToList();
            return items.Contains(null) ? null : new ListValue(items.Select(i => i!).ToEquatableArray());
        }

        return written is PendingValue pending ? Of(pending, owner, attribute) : written;
    }

    private Value? Of(PendingValue pending, string owner, int attribute)
    {
        string? circle = null;
        object? value = pending.Term.Evaluate(member =>
        {
            if (member.Class is not { } declared || _open.Contains(declared.Header.FullName)) return Circle(member, member.Network);
            var network = Resolve(_catalogue.Close(_catalogue.Surroundings.Settle(declared), cancel: _cancel), _catalogue, _open, _cancel);
            // Of the networks of a circle, each says so itself.
            return network.Circular.FirstOrDefault(c => _open.Contains(c.Network)) is { } closed
                ? Circle(member, closed.Network)
                : NetworkConstants.Find(network, member.Member, _cancel);
        });

        object? Circle(MemberTerm member, string network)
        {
            if (circle is null) _circular.Add(new(owner, attribute, pending.Written, member.Network, network));
            circle = network;
            return null;
        }

        return value is null ? null : ConstantValue.Of(value);
    }

    private static bool IsPending(NetworkDeclaration network)
    {
        if (IsPending(network.Attributes)) return true;
        foreach (var block in network.Blocks)
            if (IsPending(block)) return true;
        return false;
    }

    private static bool IsPending(BlockDeclaration block)
    {
        if (IsPending(block.Attributes)) return true;
        foreach (var parameter in block.Parameters)
            if (IsPending(parameter.Default)) return true;
        return false;
    }

    private static bool IsPending(EquatableArray<AttributeUse> uses)
    {
        for (int k = 0; k < uses.Count; k++)
        {
            var arguments = uses[k].Arguments;
            for (int a = 0; a < arguments.Count; a++)
                if (IsPending(arguments[a].Value)) return true;
        }

        return false;
    }

    private static bool IsPending(Value? value) => value is PendingValue || (value is ListValue list && list.Items.Any(IsPending));
}
