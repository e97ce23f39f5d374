using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>A number as native code takes it by value (NgtScalar in ngt.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ScalarValue(ScalarKind Kind, long Integer, double Real, double Imaginary)
{
    /// <summary>An optional number that was not given.</summary>
    public static ScalarValue None => new((ScalarKind)(-1), 0, 0, 0);

    public static ScalarValue One => new(ScalarKind.Integer, 1, 0, 0);

    public double AsDouble => Kind is ScalarKind.Integer or ScalarKind.Boolean ? Integer : Real;

    public long AsInteger => Kind is ScalarKind.Integer or ScalarKind.Boolean ? Integer : (long)Real;
}

/// <summary>What a <see cref="ScalarValue"/> holds; the numbers are ngt.h's.</summary>
internal enum ScalarKind : long
{
    Integer = 0,
    FloatingPoint = 1,
    Boolean = 2,
    Complex = 3,
}
