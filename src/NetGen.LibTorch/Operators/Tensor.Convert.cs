using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Copies, types and places.
    public partial class Tensor
    {
        /// <summary>The elements as Bool.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>The elements as Byte.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);

        /// <summary>The elements as Int8.</summary>
        public Tensor @char() => to_type(ScalarType.Int8);

        /// <summary>The elements as Float64.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>The elements as Float32.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>The elements as Int32.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>The elements as Int64.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>The elements as Int16.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);

        /// <summary>Another handle on the same elements.</summary>
        public Tensor alias() => Ngt.New(Ngt.ngt_alias(Safe));

        /// <summary>The elements as BFloat16.</summary>
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        /// <summary>The elements as ComplexFloat64.</summary>
        public Tensor cdouble() => to_type(ScalarType.ComplexFloat64);

        /// <summary>The elements as ComplexFloat32.</summary>
        public Tensor cfloat() => to_type(ScalarType.ComplexFloat32);

        /// <summary>A copy that gradients flow through.</summary>
        public Tensor clone() => Ngt.New(Ngt.ngt_clone(Safe));

        /// <summary>Takes over the elements of the source, converted and broadcast.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Same(Ngt.ngt_copy_(Safe, source.Safe, nonBlocking));

        /// <summary>A copy on the processor, or another handle on the same elements.</summary>
        public Tensor cpu() => To(dtype, CPU, false, false, false);

        /// <summary>This tensor on NVIDIA's accelerator, which libtorch's message says is not there.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => To(dtype, device ?? CUDA, false, false, non_blocking);

        /// <summary>A view without the history of its computation.</summary>
        public Tensor detach() => Ngt.New(Ngt.ngt_detach(Safe));

        /// <summary>Forgets the history of its computation.</summary>
        public Tensor detach_() => Same(Ngt.ngt_detach_(Safe));

        /// <summary>A tensor of the same shape with undefined elements.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Like(Ngt.ngt_empty_like, dtype, device, requires_grad);

        /// <summary>A tensor of the same shape filled with a value.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ngt.New(Ngt.ngt_full_like(Safe, value.Value, (int?)dtype ?? -1, (int)(device?.type ?? device_type), device?.index ?? device_index, requires_grad));

        /// <summary>The elements as Float16.</summary>
        public Tensor half() => to_type(ScalarType.Float16);

        /// <summary>A tensor of this one's type and place with undefined elements.</summary>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place with undefined elements.</summary>
        public Tensor new_empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty([dim0, dim1, dim2, dim3], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place with undefined elements.</summary>
        public Tensor new_empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty([dim0, dim1, dim2], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place with undefined elements.</summary>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty([rows, columns], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place with undefined elements.</summary>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty([size], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place with undefined elements.</summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with a value.</summary>
        public Tensor new_full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full(size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with a value.</summary>
        public Tensor new_full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full([dim0, dim1, dim2], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with a value.</summary>
        public Tensor new_full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full([dim0, dim1, dim2, dim3], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with a value.</summary>
        public Tensor new_full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full([rows, columns], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with a value.</summary>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full([size], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with a value.</summary>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full(size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with ones.</summary>
        public Tensor new_ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.ones([dim0, dim1, dim2, dim3], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with ones.</summary>
        public Tensor new_ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.ones([dim0, dim1, dim2], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with ones.</summary>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.ones([rows, columns], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with ones.</summary>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.ones([size], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with zeros.</summary>
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with zeros.</summary>
        public Tensor new_zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros([dim0, dim1, dim2, dim3], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with zeros.</summary>
        public Tensor new_zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros([dim0, dim1, dim2], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with zeros.</summary>
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros([rows, columns], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with zeros.</summary>
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros([size], dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of this one's type and place filled with zeros.</summary>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>A tensor of the same shape with ones.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Like(Ngt.ngt_ones_like, dtype, device, requires_grad);

        /// <summary>A tensor of the same shape with uniform random numbers in [0, 1).</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Like(Ngt.ngt_rand_like, dtype, device, requires_grad);

        /// <summary>A tensor of the same shape with uniform random integers from low to high - 1.</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ngt.New(Ngt.ngt_randint_like(Safe, low, high, (int?)dtype ?? -1, (int)(device?.type ?? device_type), device?.index ?? device_index, requires_grad));

        /// <summary>A tensor of the same shape with normal random numbers of mean 0 and deviation 1.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Like(Ngt.ngt_randn_like, dtype, device, requires_grad);

        /// <summary>Becomes a view of the source's elements.</summary>
        public Tensor set_(Tensor source) => Same(Ngt.ngt_set_(Safe, source.Safe));

        /// <summary>A converted copy, or another handle on the same elements if there is nothing to convert; disposeAfter disposes this one.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(dtype, new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>A converted copy, or another handle on the same elements if there is nothing to convert; disposeAfter disposes this one.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(dtype, new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>A converted copy, or another handle on the same elements if there is nothing to convert; disposeAfter disposes this one.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(dtype, device, copy, disposeAfter, non_blocking);

        /// <summary>A converted copy, or another handle on the same elements if there is nothing to convert; disposeAfter disposes this one.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(type, device, copy, disposeAfter, non_blocking);

        /// <summary>A converted copy, or another handle on the same elements if there is nothing to convert; disposeAfter disposes this one.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(type, device, copy, disposeAfter, non_blocking);

        /// <summary>A converted copy, or another handle on the same elements if there is nothing to convert; disposeAfter disposes this one.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => To(other.dtype, other.device, false, false, non_blocking);

        /// <summary>A copy of another type, or another handle on the same elements; disposeAfter disposes this one.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(type, device, copy, disposeAfter, non_blocking);

        /// <summary>A copy of another type, or another handle on the same elements.</summary>
        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);

        /// <summary>A copy of another type, or another handle on the same elements.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>The elements as the other tensor's type.</summary>
        public Tensor type_as(Tensor tensor) => Ngt.New(Ngt.ngt_type_as(Safe, tensor.Safe));

        /// <summary>A tensor of the same shape with zeros.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Like(Ngt.ngt_zeros_like, dtype, device, requires_grad);
    }
}
