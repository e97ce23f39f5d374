// Copies, types, places and memory.
#include "ngt.h"

NGT_TENSOR(clone, (Tensor* x), x->clone())
NGT_TENSOR(alias, (Tensor* x), x->alias())
NGT_TENSOR(detach, (Tensor* x), x->detach())
NGT_DO(detach_, (Tensor* x), x->detach_())
NGT_DO(copy_, (Tensor* x, Tensor* source, bool non_blocking), x->copy_(*source, non_blocking))
NGT_DO(set_, (Tensor* x, Tensor* source), x->set_(*source))
NGT_TENSOR(to, (Tensor* x, int type, int device_type, int device_index, bool non_blocking, bool copy),
    x->to(ngt::options(type, device_type, device_index), non_blocking, copy))
NGT_TENSOR(type_as, (Tensor* x, Tensor* other), x->type_as(*other))

// As x, but of another type, place or content; type -1 is x's own.
#define NGT_LIKE_OPTIONS x->options().dtype(ngt::optional_type(type).value_or(x->scalar_type())).device(ngt::device(device_type, device_index))
#define NGT_LIKE(name, params, ...) NGT_TENSOR(name, params, [&] { auto t = __VA_ARGS__; if (requires_grad) t.set_requires_grad(true); return t; }())
NGT_LIKE(empty_like, (Tensor* x, int type, int device_type, int device_index, bool requires_grad), at::empty_like(*x, NGT_LIKE_OPTIONS))
NGT_LIKE(zeros_like, (Tensor* x, int type, int device_type, int device_index, bool requires_grad), at::zeros_like(*x, NGT_LIKE_OPTIONS))
NGT_LIKE(ones_like, (Tensor* x, int type, int device_type, int device_index, bool requires_grad), at::ones_like(*x, NGT_LIKE_OPTIONS))
NGT_LIKE(rand_like, (Tensor* x, int type, int device_type, int device_index, bool requires_grad), at::rand_like(*x, NGT_LIKE_OPTIONS))
NGT_LIKE(randn_like, (Tensor* x, int type, int device_type, int device_index, bool requires_grad), at::randn_like(*x, NGT_LIKE_OPTIONS))
NGT_LIKE(full_like, (Tensor* x, NgtScalar value, int type, int device_type, int device_index, bool requires_grad), at::full_like(*x, value, NGT_LIKE_OPTIONS))
NGT_LIKE(randint_like, (Tensor* x, int64_t low, int64_t high, int type, int device_type, int device_index, bool requires_grad), at::randint_like(*x, low, high, NGT_LIKE_OPTIONS))

// The one number of a tensor, as the widest kind of its type.
NGT_DO(item, (Tensor* x, NgtScalar* out),
    auto s = x->item();
    *out = { 0, 0, 0, 0 };
    if (s.isComplex()) { out->kind = 3; out->real = s.toComplexDouble().real(); out->imaginary = s.toComplexDouble().imag(); }
    else if (s.isFloatingPoint()) { out->kind = 1; out->real = s.toDouble(); }
    else if (s.isBoolean()) { out->kind = 2; out->integer = s.toBool(); }
    else { out->integer = s.toLong(); })

NGT_API int ngt_promote_types(int a, int b) { return static_cast<int>(at::promote_types(static_cast<at::ScalarType>(a), static_cast<at::ScalarType>(b))); }
NGT_API int ngt_result_type(Tensor* a, Tensor* b) { return static_cast<int>(at::result_type(*a, *b)); }
