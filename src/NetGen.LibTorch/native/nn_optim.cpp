// Optimizer steps over whole parameter groups: one call a group, no handle made but for state that is created once.
#include "ngt.h"
#include <cmath>
#include <limits>

namespace
{
    // The gradient an optimizer works with: turned around to maximise, with L2 weight decay. Undefined where there is none.
    Tensor gradient(const Tensor& p, bool maximize, double decay)
    {
        auto g = p.grad();
        if (!g.defined()) return g;
        if (maximize) g = g.neg();
        return decay != 0 ? g.add(p.detach(), decay) : g;
    }
}

// Gradients: set to none (mode 1) or filled with zeros (mode 0).
NGT_DO(grads_clear, (Tensor** params, int64_t count, bool to_none),
    at::NoGradGuard no_grad;
    for (int64_t i = 0; i < count; i++)
    {
        auto& g = params[i]->mutable_grad();
        if (!g.defined()) continue;
        if (to_none) { g = Tensor(); continue; }
        if (g.grad_fn()) g = g.detach();
        g.zero_();
    })

// A parameter's value in place, whatever its new type or device, and its gradient with it.
NGT_DO(param_replace, (Tensor* p, int type, int device_type, int device_index, bool non_blocking),
    at::NoGradGuard no_grad;
    auto options = p->options();
    if (type >= 0) options = options.dtype(static_cast<at::ScalarType>(type));
    if (device_type >= 0) options = options.device(ngt::device(device_type, device_index));
    auto g = p->grad();
    if (g.defined()) p->mutable_grad() = Tensor();
    p->set_data(p->detach().to(options, non_blocking));
    if (g.defined()) p->mutable_grad() = g.detach().to(options, non_blocking))

// Sutskever et al. 2013 as PyTorch has it. A null buffer is created at the first use, holding the first gradient.
NGT_DO(sgd_step, (Tensor** params, Tensor** buffers, int64_t count, double lr, double momentum, double dampening, double decay, bool nesterov, bool maximize),
    at::NoGradGuard no_grad;
    for (int64_t i = 0; i < count; i++)
    {
        auto d = gradient(*params[i], maximize, decay);
        if (!d.defined()) continue;
        if (momentum != 0)
        {
            if (!buffers[i]) buffers[i] = ngt::own(d.detach().clone());
            else buffers[i]->mul_(momentum).add_(d, 1 - dampening);
            d = nesterov ? d.add(*buffers[i], momentum) : *buffers[i];
        }
        params[i]->add_(d, -lr);
    })

// Kingma and Ba 2015; with "decoupled" Loshchilov and Hutter 2019 (AdamW). steps[i] counts from 1 at the first update.
NGT_DO(adam_step, (Tensor** params, Tensor** averages, Tensor** squares, Tensor** maxima, int64_t* steps, int64_t count, double lr, double beta1, double beta2, double eps, double decay, bool amsgrad, bool maximize, bool decoupled),
    at::NoGradGuard no_grad;
    for (int64_t i = 0; i < count; i++)
    {
        auto& p = *params[i];
        auto g = gradient(p, maximize, decoupled ? 0 : decay);
        if (!g.defined()) continue;
        auto t = static_cast<double>(++steps[i]);
        if (decoupled && decay != 0) p.mul_(1 - lr * decay);
        averages[i]->mul_(beta1).add_(g, 1 - beta1);
        squares[i]->mul_(beta2).addcmul_(g, g, 1 - beta2);
        auto& second = amsgrad ? at::maximum_out(*maxima[i], *maxima[i], *squares[i]) : *squares[i];
        auto denominator = second.sqrt().div_(std::sqrt(1 - std::pow(beta2, t))).add_(eps);
        p.addcdiv_(*averages[i], denominator, -lr / (1 - std::pow(beta1, t)));
    })

// Hinton's lecture 6e; centred: Graves 2013. averages and buffers are null where they are not wanted.
NGT_DO(rmsprop_step, (Tensor** params, Tensor** squares, Tensor** averages, Tensor** buffers, int64_t* steps, int64_t count, double lr, double alpha, double eps, double decay, double momentum, bool centered, bool maximize),
    at::NoGradGuard no_grad;
    for (int64_t i = 0; i < count; i++)
    {
        auto& p = *params[i];
        auto g = gradient(p, maximize, decay);
        if (!g.defined()) continue;
        steps[i]++;
        squares[i]->mul_(alpha).addcmul_(g, g, 1 - alpha);
        Tensor denominator;
        if (centered)
        {
            averages[i]->mul_(alpha).add_(g, 1 - alpha);
            denominator = squares[i]->addcmul(*averages[i], *averages[i], -1).sqrt_().add_(eps);
        }
        else denominator = squares[i]->sqrt().add_(eps);
        if (momentum > 0)
        {
            buffers[i]->mul_(momentum).addcdiv_(g, denominator);
            p.add_(*buffers[i], -lr);
        }
        else p.addcdiv_(g, denominator, -lr);
    })

// Scales all gradients so that their common norm is at most max_norm; gives the norm before that.
NGT_DO(clip_grad_norm, (Tensor** params, int64_t count, double max_norm, double p, double* total),
    at::NoGradGuard no_grad;
    std::vector<Tensor> grads;
    std::vector<Tensor> norms;
    for (int64_t i = 0; i < count; i++)
    {
        auto g = params[i]->grad();
        if (!g.defined()) continue;
        grads.push_back(g.detach());
        norms.push_back(std::isinf(p) ? g.detach().abs().max() : g.detach().norm(p));
    }
    *total = 0;
    if (grads.empty()) return;
    auto all = at::stack(norms);
    *total = (std::isinf(p) ? all.max() : all.norm(p)).item<double>();
    auto coefficient = max_norm / (*total + 1e-6);
    if (coefficient < 1) for (auto& g : grads) g.mul_(coefficient))

NGT_DO(clip_grad_value, (Tensor** params, int64_t count, double limit),
    at::NoGradGuard no_grad;
    for (int64_t i = 0; i < count; i++) if (params[i]->grad().defined()) params[i]->grad().detach().clamp_(-limit, limit))

// TorchSharp's truncated normal distribution, from uniform numbers in [0, 1) in x: the inverse error function of the
// share between the limits, then times the mean and plus the deviation (the reverse of PyTorch's), held within the limits.
NGT_DO(trunc_normal, (Tensor* x, double mean, double std, double low, double high),
    at::NoGradGuard no_grad;
    auto cdf = [](double v) { return (1 + std::erf(v / std::sqrt(2.0))) / 2; };
    auto l = 2 * cdf((low - mean) / std) - 1;
    auto u = 2 * cdf((high - mean) / std) - 1;
    x->mul_(u - l).add_(l).erfinv_().mul_(mean).add_(std).clamp_(low, high))

// Saxe et al. 2013: fills a tensor, taken as rows x columns, with orthonormal rows or columns. x holds normal numbers.
NGT_DO(orthogonal, (Tensor* x, double gain),
    at::NoGradGuard no_grad;
    auto rows = x->size(0);
    auto columns = x->numel() / rows;
    auto flat = x->detach().reshape({rows, columns}).clone();
    if (rows < columns) flat = flat.t();
    auto qr = at::linalg_qr(flat);
    auto q = std::get<0>(qr) * std::get<1>(qr).diag().sign();
    if (rows < columns) q = q.t();
    x->copy_(q.reshape(x->sizes()).mul(gain)))
