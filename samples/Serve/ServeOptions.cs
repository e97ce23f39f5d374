using System.ComponentModel.DataAnnotations;

namespace Serve;

/// <summary>The settings of the server: section <c>Serve</c> of ASP.NET's configuration.</summary>
public sealed class ServeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Serve";

    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        Classifies pictures with the Fashion-MNIST network. Options of the server:

          --urls URLS              where it listens [default: http://localhost:5000]
          --Serve:Model FILE       the network, as an ONNX file
          --Serve:MaxBytes N       largest file of a picture [default: 10000000]
          --Serve:MaxPixels N      most pixels of a picture [default: 25000000]
          --Serve:Uploads N        requests that are read at a time [default: 32]
          --Serve:Queue N          requests that wait while others are read [default: 1024]
          --Serve:Decoders N       pictures that are decoded and classified at a time [default: one for each processor]
          --Serve:UploadSeconds N  longest time for sending a picture [default: 30]

        Each can also be an environment variable, such as Serve__MaxBytes.
        """;

    /// <summary>The network's ONNX file.</summary>
    [Required(ErrorMessage = "Name the network's ONNX file with --Serve:Model FILE. ./build.sh serve trains, exports and names it.")]
    public string Model { get; set; } = "";

    /// <summary>Largest file of a picture, in bytes.</summary>
    [Range(1, 1 << 30)]
    public int MaxBytes { get; set; } = 10_000_000;

    /// <summary>Most pixels of a picture: width times height.</summary>
    [Range(1, int.MaxValue)]
    public int MaxPixels { get; set; } = 25_000_000;

    /// <summary>Requests that are read at a time; each may cost <see cref="MaxBytes"/> of memory.</summary>
    [Range(1, 100_000)]
    public int Uploads { get; set; } = 32;

    /// <summary>Requests that wait while others are read; more are refused.</summary>
    [Range(0, 1_000_000)]
    public int Queue { get; set; } = 1024;

    /// <summary>Pictures that are decoded and classified at a time; each may cost several bytes for each of its pixels.</summary>
    [Range(1, 1024)]
    public int Decoders { get; set; } = Environment.ProcessorCount;

    /// <summary>Longest time for sending a picture, in seconds.</summary>
    [Range(1, 3600)]
    public int UploadSeconds { get; set; } = 30;
}
