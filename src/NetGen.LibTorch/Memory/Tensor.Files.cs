using System.Buffers;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Files and streams: PyTorch's own format, and the bare bytes.
    public partial class Tensor
    {
        /// <summary>Writes the tensor as PyTorch does (<c>torch.jit.load</c> reads it), by way of a temporary file.</summary>
        public void save(string location)
        {
            var temporary = $"{location}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp";
            try
            {
                Ngt.Check(Ngt.ngt_save_file(Safe, temporary));
                File.Move(temporary, location, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }

        /// <summary>Reads a tensor that <see cref="save"/> wrote.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">It is damaged or another file.</exception>
        public static Tensor load(string location) => File.Exists(location)
            ? Ngt.New(Ngt.ngt_load_file(location))
            : throw new FileNotFoundException($"There is no tensor file {location}.", location);

        /// <summary>Reads a tensor that <see cref="TensorExtensionMethods.Save(Tensor, string)"/> wrote.</summary>
        public static Tensor Load(string location)
        {
            using var stream = File.OpenRead(location);
            return Load(stream);
        }

        /// <summary>Reads a tensor that <see cref="TensorExtensionMethods.Save(Tensor, Stream)"/> wrote; the stream stays open.</summary>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <summary>Reads a tensor that <see cref="TensorExtensionMethods.Save(Tensor, BinaryWriter)"/> wrote.</summary>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        /// <summary>Writes the elements as they lie in memory, in the order of their indices.</summary>
        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            RequireMemory();
            using var ordered = contiguous();
            using var memory = new UnmanagedMemoryStream((byte*)ordered.Address, ordered.numel() * ordered.element_size());
            memory.CopyTo(stream, Math.Max(bufferSize, 1 << 16));
        }

        /// <summary>Overwrites the elements with bytes in the order of their indices.</summary>
        /// <exception cref="EndOfStreamException">The stream ends before.</exception>
        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            RequireMemory();
            using var mode = no_grad();
            using var ordered = is_contiguous() ? alias() : empty_like();
            var left = ordered.numel() * ordered.element_size();
            var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(bufferSize, 1 << 16), Math.Max(left, 1)));
            var target = (byte*)ordered.Address;
            while (left > 0)
            {
                var n = (int)Math.Min(left, buffer.Length);
                stream.ReadExactly(buffer, 0, n);
                buffer.AsSpan(0, n).CopyTo(new(target, n));
                target += n;
                left -= n;
            }
            ArrayPool<byte>.Shared.Return(buffer);
            if (!is_contiguous()) copy_(ordered);
        }
    }

    /// <summary>Writes a tensor as PyTorch does.</summary>
    public static void save(Tensor t, string location) => t.save(location);

    /// <summary>Reads a tensor that <see cref="save(Tensor, string)"/> wrote.</summary>
    public static Tensor load(string location) => Tensor.load(location);
}
