using System.Reflection;
using System.Runtime.InteropServices;

namespace NetGen.Generator.Tests;

/// <summary>
/// How many bytes the objects take that can be reached from others, as a 64-bit runtime lays them out: a head of 16 bytes, then the fields.
/// Each object counts once; what the generator's static fields reach counts nothing, as it is there anyway.
/// </summary>
internal sealed class HeapSize
{
    private const long Head = 16, Word = 8, ArrayHead = 24, Least = 24;

    private static readonly Dictionary<Type, FieldInfo[]> s_fields = [];

    private readonly HashSet<object> _static = new(ReferenceEqualityComparer.Instance);
    private HashSet<object> _seen;

    public HeapSize()
    {
        _seen = _static;
        const BindingFlags statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var type in typeof(NetworkAnalysis).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters))
            foreach (var field in type.GetFields(statics).Where(f => !f.IsLiteral)) Walk(field.GetValue(null));
    }

    /// <summary>Bytes of an object and all that it reaches.</summary>
    public long Of(object? root)
    {
        _seen = new(ReferenceEqualityComparer.Instance);
        return Walk(root);
    }

    private long Walk(object? root)
    {
        long sum = 0;
        var open = new Stack<object>();
        Add(root, open);
        while (open.TryPop(out object? item))
        {
            sum += Size(item);
            if (item is Array items) foreach (object? element in items) Add(element, open);
            else if (item is not string) AddFields(item, open);
        }

        return sum;
    }

    private void Add(object? item, Stack<object> open)
    {
        // What the runtime itself holds isn't data: types, delegates, locks.
        if (item is null or MemberInfo or Delegate or Pointer || item.GetType().Namespace == typeof(Thread).Namespace) return;
        if (item is ValueType) AddFields(item, open);
        else if ((_seen == _static || !_static.Contains(item)) && _seen.Add(item)) open.Push(item);
    }

    private void AddFields(object item, Stack<object> open)
    {
        foreach (var field in Fields(item.GetType()))
            if (field.FieldType is { IsPrimitive: false, IsPointer: false, IsEnum: false }) Add(field.GetValue(item), open);
    }

    private static long Size(object item) => item switch
    {
        string text => Rounded(Head + sizeof(int) + sizeof(char) * (text.Length + 1L)),
        Array items => Rounded(ArrayHead + items.Length * Size(items.GetType().GetElementType()!)),
        _ => Math.Max(Least, Rounded(Head + Fields(item.GetType()).Sum(f => Size(f.FieldType)))),
    };

    private static long Size(Type field) =>
        !field.IsValueType ? Word
        : field.IsEnum ? Size(Enum.GetUnderlyingType(field))
        : field == typeof(bool) ? sizeof(bool)
        : field == typeof(char) ? sizeof(char)
        : field.IsPrimitive ? Marshal.SizeOf(field)
        : Rounded(Fields(field).Sum(f => Size(f.FieldType)));

    private static long Rounded(long bytes) => (bytes + Word - 1) / Word * Word;

    private static FieldInfo[] Fields(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (s_fields.TryGetValue(type, out var known)) return known;
        var fields = new List<FieldInfo>();
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType) fields.AddRange(declaring.GetFields(own));
        return s_fields[type] = [.. fields];
    }
}
