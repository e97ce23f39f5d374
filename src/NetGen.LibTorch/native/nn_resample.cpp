// Padding, resampling, sliding windows and small helpers of torch.nn.functional.
#include "ngt.h"

using ngt::ints;

static Tensor pad(const Tensor& x, at::IntArrayRef widths, int64_t mode, double value)
{
    // The managed PaddingModes: 0 zeros, 1 reflect, 2 replicate, 3 circular, 4 constant.
    static const char* const names[] = {"constant", "reflect", "replicate", "circular", "constant"};
    auto constant = mode == 0 || mode == 4;
    return at::pad(x, widths, names[mode], constant ? c10::optional<double>(mode == 0 ? 0 : value) : c10::nullopt);
}
NGT_TENSOR(pad, (Tensor* x, const int64_t* widths, int64_t count, int64_t mode, double value), pad(*x, ints(widths, count), mode, value))

namespace
{
    enum Mode { Nearest, Linear, Bilinear, Bicubic, Trilinear, Area, NearestExact };

    // "size" or "scale" is given, one entry for each spatial dimension.
    Tensor interpolate(const Tensor& x, at::OptionalIntArrayRef size, c10::optional<at::ArrayRef<double>> scale, int64_t mode, bool align, bool antialias)
    {
        TORCH_CHECK(x.dim() >= 3 && x.dim() <= 5, "interpolate expects a batch of 1-D, 2-D or 3-D maps (3-D, 4-D or 5-D tensors), got ", x.dim(), "-D");
        auto dims = x.dim() - 2;
        auto fits = [&](int64_t d) { TORCH_CHECK(dims == d, "this interpolation mode works on ", d + 2, "-D tensors, got ", x.dim(), "-D"); };
        switch (mode)
        {
            case Nearest: return dims == 1 ? at::upsample_nearest1d(x, size, scale) : dims == 2 ? at::upsample_nearest2d(x, size, scale) : at::upsample_nearest3d(x, size, scale);
            case NearestExact: return dims == 1 ? at::_upsample_nearest_exact1d(x, size, scale) : dims == 2 ? at::_upsample_nearest_exact2d(x, size, scale) : at::_upsample_nearest_exact3d(x, size, scale);
            case Linear: fits(1); return at::upsample_linear1d(x, size, align, scale);
            case Bilinear: fits(2); return antialias ? at::_upsample_bilinear2d_aa(x, size, align, scale) : at::upsample_bilinear2d(x, size, align, scale);
            case Bicubic: fits(2); return antialias ? at::_upsample_bicubic2d_aa(x, size, align, scale) : at::upsample_bicubic2d(x, size, align, scale);
            case Trilinear: fits(3); return at::upsample_trilinear3d(x, size, align, scale);
            case Area:
            {
                std::vector<int64_t> target;
                for (int64_t d = 0; d < dims; d++)
                    target.push_back(size ? (*size)[d] : static_cast<int64_t>(std::floor(static_cast<double>(x.size(d + 2)) * (*scale)[d])));
                return dims == 1 ? at::adaptive_avg_pool1d(x, target) : dims == 2 ? at::adaptive_avg_pool2d(x, target) : at::adaptive_avg_pool3d(x, target);
            }
            default: TORCH_CHECK(false, "unknown interpolation mode ", mode);
        }
    }
}
NGT_TENSOR(interpolate, (Tensor* x, const int64_t* size, const double* scale, int64_t count, int64_t mode, bool align, bool antialias),
    interpolate(*x, size ? at::OptionalIntArrayRef(ints(size, count)) : c10::nullopt,
        scale ? c10::optional<at::ArrayRef<double>>(at::ArrayRef<double>(scale, static_cast<size_t>(count))) : c10::nullopt, mode, align, antialias))

NGT_TENSOR(nn_unfold, (Tensor* x, const int64_t* kernel, const int64_t* dilation, const int64_t* padding, const int64_t* stride),
    at::im2col(*x, ints(kernel, 2), ints(dilation, 2), ints(padding, 2), ints(stride, 2)))
NGT_TENSOR(nn_fold, (Tensor* x, const int64_t* size, const int64_t* kernel, const int64_t* dilation, const int64_t* padding, const int64_t* stride),
    at::col2im(*x, ints(size, 2), ints(kernel, 2), ints(dilation, 2), ints(padding, 2), ints(stride, 2)))

// Modes: 0 bilinear, 1 nearest; paddings: 0 zeros, 1 border, 2 reflection (libtorch's numbers).
NGT_TENSOR(grid_sample, (Tensor* x, Tensor* grid, int64_t mode, int64_t padding, bool align), at::grid_sampler(*x, *grid, mode, padding, align))
NGT_TENSOR(affine_grid, (Tensor* theta, const int64_t* size, int64_t count, bool align), at::affine_grid_generator(*theta, ints(size, count), align))
NGT_TENSOR(pixel_shuffle, (Tensor* x, int64_t factor), at::pixel_shuffle(*x, factor))
NGT_TENSOR(pixel_unshuffle, (Tensor* x, int64_t factor), at::pixel_unshuffle(*x, factor))
NGT_TENSOR(one_hot, (Tensor* x, int64_t classes), at::one_hot(*x, classes))
NGT_TENSOR(normalize, (Tensor* x, double p, int64_t dim, double eps), x->div(x->norm(p, {dim}, true).clamp_min(eps).expand_as(*x)))
NGT_TENSOR(cosine_similarity, (Tensor* a, Tensor* b, int64_t dim, double eps), at::cosine_similarity(*a, *b, dim, eps))
