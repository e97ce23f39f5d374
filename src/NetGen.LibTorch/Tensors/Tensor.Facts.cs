using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // What a tensor is, without looking at its elements.
    public partial class Tensor
    {
        /// <summary>The extent of every dimension.</summary>
        public long[] shape
        {
            get
            {
                var result = new long[ndim];
                Ngt.Check(Ngt.ngt_sizes(Safe, result));
                return result;
            }
        }

        /// <summary>The extent of every dimension.</summary>
        public long[] size() => shape;

        /// <summary>The extent of one dimension; a negative one counts from the end.</summary>
        public long size(int dim)
        {
            Ngt.Check(Ngt.ngt_size(Safe, dim, out var result));
            return result;
        }

        /// <summary>How many elements lie between neighbours along every dimension.</summary>
        public long[] stride()
        {
            var result = new long[ndim];
            Ngt.Check(Ngt.ngt_strides(Safe, result));
            return result;
        }

        /// <summary>How many elements lie between neighbours along one dimension.</summary>
        public long stride(int dim)
        {
            Ngt.Check(Ngt.ngt_stride(Safe, dim, out var result));
            return result;
        }

        /// <summary>Where the first element lies in the storage, in elements.</summary>
        public long storage_offset()
        {
            Ngt.Check(Ngt.ngt_storage_offset(Safe, out var result));
            return result;
        }

        /// <summary>The number of dimensions.</summary>
        public long ndim => Ngt.ngt_dim(Safe);

        /// <summary>The number of dimensions.</summary>
        public long dim() => ndim;

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => ndim;

        /// <summary>The number of elements.</summary>
        public long numel() => Ngt.ngt_numel(Safe);

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => numel();

        /// <summary>The size of an element in bytes.</summary>
        public long element_size() => Ngt.ngt_element_size(Safe);

        /// <summary>The size of an element in bytes.</summary>
        public long ElementSize => element_size();

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)Ngt.ngt_dtype(Safe);

        /// <summary>Where the tensor lives.</summary>
        public Device device => device_type == DeviceType.CPU ? CPU : new(device_type, device_index);

        /// <summary>The kind of device the tensor lives on.</summary>
        public DeviceType device_type => (DeviceType)Ngt.ngt_device_type(Safe);

        /// <summary>The number of the device the tensor lives on, -1 for the processor.</summary>
        public int device_index => Ngt.ngt_device_index(Safe);

        /// <summary>Whether the tensor lives on the processor.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether the tensor lives on NVIDIA's accelerator.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether the tensor has a shape and no data.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>Whether the elements lie in memory in the order of their indices.</summary>
        public bool is_contiguous() => Ngt.ngt_is_contiguous(Safe);

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements are integers or truth values.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Whether the elements are complex.</summary>
        public bool is_complex() => torch.is_complex(dtype);
    }
}
