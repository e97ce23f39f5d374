// Losses. Reductions have libtorch's own numbers: 0 none, 1 mean, 2 sum.
#include "ngt.h"

using ngt::optional;

NGT_TENSOR(cross_entropy, (Tensor* x, Tensor* y, Tensor* weight, int64_t reduction, int64_t ignore, double smoothing),
    at::cross_entropy_loss(*x, *y, optional(weight), reduction, ignore, smoothing))
NGT_TENSOR(nll_loss, (Tensor* x, Tensor* y, Tensor* weight, int64_t reduction, int64_t ignore), at::nll_loss_nd(*x, *y, optional(weight), reduction, ignore))
NGT_TENSOR(mse_loss, (Tensor* x, Tensor* y, int64_t reduction), at::mse_loss(*x, *y, reduction))
NGT_TENSOR(l1_loss, (Tensor* x, Tensor* y, int64_t reduction), at::l1_loss(*x, *y, reduction))
NGT_TENSOR(smooth_l1_loss, (Tensor* x, Tensor* y, int64_t reduction, double beta), beta == 0 ? at::l1_loss(*x, *y, reduction) : at::smooth_l1_loss(*x, *y, reduction, beta))
NGT_TENSOR(huber_loss, (Tensor* x, Tensor* y, int64_t reduction, double delta), at::huber_loss(*x, *y, reduction, delta))
NGT_TENSOR(kl_div, (Tensor* x, Tensor* y, int64_t reduction, bool log_target), at::kl_div(*x, *y, reduction, log_target))
NGT_TENSOR(bce, (Tensor* x, Tensor* y, Tensor* weight, int64_t reduction), at::binary_cross_entropy(*x, *y, optional(weight), reduction))
NGT_TENSOR(bce_logits, (Tensor* x, Tensor* y, Tensor* weight, Tensor* pos_weight, int64_t reduction),
    at::binary_cross_entropy_with_logits(*x, *y, optional(weight), optional(pos_weight), reduction))
