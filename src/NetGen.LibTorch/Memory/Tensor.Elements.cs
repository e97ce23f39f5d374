using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The elements themselves, in the processor's memory.
    public partial class Tensor
    {
        internal nint Address
        {
            get
            {
                Ngt.Check(Ngt.ngt_data_ptr(Safe, out var address));
                return address;
            }
        }

        /// <summary>The elements, read and written in place.</summary>
        /// <exception cref="ArgumentException">The elements have another type.</exception>
        /// <exception cref="InvalidOperationException">The tensor is not in the processor's memory.</exception>
        public Utils.TensorAccessor<T> data<T>() where T : unmanaged
        {
            RequireMemory();
            if (ScalarTypeOf(typeof(T)) != dtype) throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}: ask for elements of the tensor's own type, or convert it first with to_type.");
            return new(this);
        }

        /// <summary>The one element.</summary>
        /// <exception cref="ArgumentException">There are more, or they have another type.</exception>
        public T item<T>() where T : unmanaged => numel() == 1 ? data<T>()[0] : throw new ArgumentException($"Number of elements in the tensor must be 1, but is {numel()}.");

        /// <summary>The memory of a contiguous tensor; setting copies as many bytes.</summary>
        /// <exception cref="InvalidOperationException">The elements don't lie in order, or not in the processor's memory.</exception>
        /// <exception cref="ArgumentException">Set to another number of bytes.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                RequireMemory();
                if (!is_contiguous()) throw new InvalidOperationException("The elements of this tensor don't lie in order: call contiguous() first.");
                return new((void*)Address, checked((int)(numel() * element_size())));
            }
            set
            {
                var target = bytes;
                if (value.Length != target.Length) throw new ArgumentException($"The tensor has {target.Length} bytes, but {value.Length} were given.", nameof(value));
                value.CopyTo(target);
            }
        }

        /// <summary>The one element as a number.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">There is not exactly one element.</exception>
        public Scalar ToScalar()
        {
            Ngt.Check(Ngt.ngt_item(Safe, out var value));
            return new(value);
        }

        /// <summary>Whether the one element is not zero.</summary>
        public bool is_nonzero() => this.ToBoolean();

        /// <summary>The i-th element of the flattened tensor.</summary>
        public T ReadCpuValue<T>(long i) where T : unmanaged => data<T>()[i];

        /// <summary>The i-th element of the flattened tensor.</summary>
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        /// <summary>The i-th element of the flattened tensor.</summary>
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        /// <summary>The i-th element of the flattened tensor.</summary>
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        /// <summary>The i-th element of the flattened tensor.</summary>
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        /// <summary>The i-th element of the flattened tensor.</summary>
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        /// <summary>The i-th element of the flattened tensor.</summary>
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        /// <summary>The i-th element of the flattened tensor.</summary>
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        /// <summary>The i-th element of the flattened tensor.</summary>
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        private void RequireMemory()
        {
            if (device_type != DeviceType.CPU) throw new InvalidOperationException($"The elements are on {device}: call cpu() first.");
        }
    }
}
