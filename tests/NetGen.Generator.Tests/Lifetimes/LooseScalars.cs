using System.Reflection;
using System.Reflection.Emit;
using TorchSharp;

namespace NetGen.Generator.Tests;

/// <summary>
/// The methods of TorchSharp that make a Scalar themselves and let it go during a native call, read from their instructions:
/// those that call what returns a Scalar, and all that call such a method.
/// </summary>
internal static class LooseScalars
{
    private const BindingFlags Inherited = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
    private const BindingFlags Own = Inherited | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    private static readonly Lazy<HashSet<string>> s_methods = new(Find);

    /// <summary>Whether a method, as <see cref="Name"/> names it, lets a Scalar go.</summary>
    public static bool Has(string method) => s_methods.Value.Contains(method);

    /// <summary>Whether a type's own or inherited method lets a Scalar go.</summary>
    public static bool Has(string type, string method) => typeof(torch).Assembly.GetType(type) is { } found
        && found.GetMethods(Inherited).Where(m => m.Name == method).Any(m => Has(Name(m)));

    /// <summary>A method's type, name and parameters, in metadata's words.</summary>
    public static string Name(MethodBase method) =>
        $"{method.DeclaringType}.{method.Name}({string.Join(",", method.GetParameters().Select(p => p.ParameterType.Name))})";

    private static HashSet<string> Find()
    {
        var types = typeof(torch).Assembly.GetTypes();
        MethodBase[] methods = [.. types.SelectMany(t => t.GetMethods(Own).Concat<MethodBase>(t.GetConstructors(Own)))];
        var callers = new Dictionary<MethodBase, List<MethodBase>>();
        var loose = new Queue<MethodBase>();
        foreach (MethodBase method in methods)
        {
            MethodBase[] callees = [.. Callees(method)];
            foreach (MethodBase callee in callees)
            {
                if (!callers.TryGetValue(callee, out var list)) callers[callee] = list = [];
                list.Add(method);
            }

            if (callees.Any(GivesScalar) && !GivesScalar(method)) loose.Enqueue(method);
        }

        var found = new HashSet<MethodBase>();
        while (loose.TryDequeue(out var method))
        {
            if (found.Add(method) && callers.TryGetValue(method, out var list)) list.ForEach(loose.Enqueue);
        }

        return [.. found.Select(Name)];
    }

    private static bool GivesScalar(MethodBase method) => method is MethodInfo { ReturnType: var type } && type == typeof(Scalar);

    /// <summary>What a method calls, or makes a delegate of.</summary>
    private static IEnumerable<MethodBase> Callees(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        Type[]? ofType = method.DeclaringType?.GetGenericArguments();
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < code.Length;)
        {
            OpCode op = s_codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += op.Size;
            if (op.OperandType == OperandType.InlineMethod) yield return Resolve(method, BitConverter.ToInt32(code, at), ofType, ofMethod);
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    /// <summary>The declared method, without the arguments of a generic type or method.</summary>
    private static MethodBase Resolve(MethodBase caller, int token, Type[]? ofType, Type[]? ofMethod)
    {
        MethodBase callee = caller.Module.ResolveMethod(token, ofType, ofMethod)!;
        bool isGeneric = callee.IsGenericMethod || callee.DeclaringType is { IsGenericType: true };
        return isGeneric ? callee.Module.ResolveMethod(callee.MetadataToken)! : callee;
    }
}
