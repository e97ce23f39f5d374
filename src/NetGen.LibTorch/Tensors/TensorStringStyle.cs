namespace TorchSharp;

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device alone.</summary>
    Metadata = 0,
    /// <summary>Shape, type and device, then the elements in rows.</summary>
    Julia = 1,
    /// <summary>The elements in square brackets.</summary>
    Numpy = 2,
    /// <summary>Type and shape, then the elements in braces.</summary>
    CSharp = 3,
    /// <summary>As <see cref="torch.TensorStringStyle"/> says.</summary>
    Default = 4,
}

public static partial class torch
{
    /// <summary>As Julia prints arrays.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>As NumPy prints arrays.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>As C# writes arrays.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;

    private static TensorStringStyle s_style = TensorStringStyle.Julia;

    /// <summary>How tensors are written that are not told a style.</summary>
    public static TensorStringStyle TensorStringStyle
    {
        get => s_style;
        set => s_style = value == TensorStringStyle.Default ? TensorStringStyle.Julia : value;
    }
}
