// What every native source includes: handles, error capture and the macros that make one operator one line.
#ifndef NGT_H
#define NGT_H
#include <ATen/ATen.h>
#include <atomic>
#include <cstdint>
#include <vector>

using at::Tensor;

#define NGT_API extern "C" __attribute__((visibility("default")))

// NGT_TENSOR(name, (parameters), expression): exports ngt_name, which gives a new handle or, on error, null.
#define NGT_TENSOR(name, params, ...) \
    NGT_API Tensor* ngt_##name params { return ngt::tensor([&]() -> Tensor { return __VA_ARGS__; }); }

// NGT_DO(name, (parameters), statements): exports ngt_name, which gives 0 or, on error, 1. Results go through pointers.
#define NGT_DO(name, params, ...) \
    NGT_API int ngt_##name params { return ngt::status([&] { __VA_ARGS__; }); }

// Families: an operator and its in-place form, of one tensor, of two, and of a tensor and a number.
#define NGT_UNARY(name) \
    NGT_TENSOR(name, (Tensor* x), x->name()) \
    NGT_DO(name##_, (Tensor* x), x->name##_())
#define NGT_BINARY(name) \
    NGT_TENSOR(name, (Tensor* x, Tensor* y), x->name(*y)) \
    NGT_DO(name##_, (Tensor* x, Tensor* y), x->name##_(*y))
#define NGT_BINARY_NUMBER(name) \
    NGT_TENSOR(name##_s, (Tensor* x, NgtScalar y), x->name(y)) \
    NGT_DO(name##_s_, (Tensor* x, NgtScalar y), x->name##_(y))

// A number as the managed side passes it by value; kinds: -1 none, 0 integer, 1 floating point, 2 bool, 3 complex.
struct NgtScalar
{
    int64_t kind;
    int64_t integer;
    double real;
    double imaginary;

    operator at::Scalar() const
    {
        if (kind == 1) return at::Scalar(real);
        if (kind == 2) return at::Scalar(integer != 0);
        if (kind == 3) return at::Scalar(c10::complex<double>(real, imaginary));
        return at::Scalar(integer);
    }
};

namespace ngt
{
    // Remembers the error of this thread for ngt_last_error.
    void set_error(const char* what);
    // Makes a handle and counts it; handles are freed by ngt_tensor_free alone.
    Tensor* own(Tensor tensor);
    // A handle, or null for an undefined tensor (an absent gradient).
    Tensor* own_or_null(Tensor tensor);
    // Hands a list over: an array freed by ngt_list_free, its handles by ngt_tensor_free.
    void give(const std::vector<Tensor>& tensors, Tensor*** list, int64_t* count);

    template <typename F> int status(F&& f)
    {
        try { f(); return 0; }
        // The text without the C++ stack, which says nothing to a C# developer.
        catch (const c10::Error& e) { set_error(e.what_without_backtrace()); }
        catch (const std::exception& e) { set_error(e.what()); }
        catch (...) { set_error("libtorch failed without saying why"); }
        return 1;
    }

    template <typename F> Tensor* tensor(F&& f)
    {
        Tensor* result = nullptr;
        status([&] { result = own(f()); });
        return result;
    }

    // An optional tensor argument: a null handle is "none".
    inline c10::optional<Tensor> optional(Tensor* t) { return t ? c10::optional<Tensor>(*t) : c10::nullopt; }
    inline c10::optional<at::Scalar> optional(const NgtScalar& s) { return s.kind < 0 ? c10::nullopt : c10::optional<at::Scalar>(s); }
    inline Tensor undefined_or(Tensor* t) { return t ? *t : Tensor(); }
    inline at::IntArrayRef ints(const int64_t* p, int64_t n) { return at::IntArrayRef(p, static_cast<size_t>(n)); }
    inline std::vector<Tensor> list(Tensor** p, int64_t n)
    {
        std::vector<Tensor> result;
        result.reserve(n);
        for (int64_t i = 0; i < n; i++) result.push_back(*p[i]);
        return result;
    }

    // ScalarType and DeviceType have libtorch's own numbers; -1 means "not given".
    inline c10::optional<at::ScalarType> optional_type(int type)
    {
        return type < 0 ? c10::nullopt : c10::optional<at::ScalarType>(static_cast<at::ScalarType>(type));
    }
    inline at::Device device(int type, int index)
    {
        return at::Device(static_cast<at::DeviceType>(type), static_cast<at::DeviceIndex>(index));
    }
    inline at::TensorOptions options(int type, int device_type, int device_index)
    {
        return at::TensorOptions().dtype(static_cast<at::ScalarType>(type)).device(device(device_type, device_index));
    }
}

#endif
