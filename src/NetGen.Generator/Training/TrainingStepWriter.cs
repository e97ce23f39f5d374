using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes one step of training: forward, loss, backward, clipping where it is declared, and the optimizer's step.</summary>
internal static class TrainingStepWriter
{
    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        if (model.Graph.Training.Optimizer is null) return;
        string clipping = model.Graph.Training.Clipping is { } use ? OptimizerWriter.Literal(use["norm"]) : "";
        writer.Summary(
            "Makes one training step: "
                + $"computes the loss and its gradients{(clipping.Length > 0 ? $", scales them to a norm of at most {clipping}" : "")} "
                + "and updates the weights. Puts the network in training mode where it isn't.");
        writer.Line("/// <param name=\"optimizer\">What <c>CreateOptimizer()</c> returned.</param>");
        writer.Line($"/// <param name=\"input\">A batch, {Text.Xml(model.Graph.Root.Input.ToString())}; the caller's to dispose.</param>");
        writer.Line($"/// <param name=\"target\">The {LossWriter.Target(model)}; the caller's to dispose.</param>");
        writer.Line("/// <returns>The loss before the update.</returns>");
        using (
            writer.Block(
                $"public double {GeneratedMembers.TrainingStep}(torch.optim.Optimizer optimizer, torch.Tensor input, torch.Tensor target)"))
        {
            writer.Line("if (!training) train();");
            writer.Line("global::NetGen.Training.FreedMemory.Keep();");
            writer.Line("using var scope = torch.NewDisposeScope();");
            writer.Line("optimizer.zero_grad();");
            writer.Line("using var output = call(input);");
            writer.Line("using var loss = Loss(output, target);");
            writer.Line("loss.backward();");
            if (clipping.Length > 0) writer.Line($"torch.nn.utils.clip_grad_norm_(parameters(), {clipping});");
            writer.Line("optimizer.step();");
            // Tensor.ToDouble would read a scalar that nothing holds.
            writer.Line("using var value = loss.ToScalar();");
            writer.Line("return value.ToDouble();");
        }
    }
}
