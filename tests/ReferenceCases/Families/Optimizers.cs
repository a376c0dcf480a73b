using Course.Autograd;
using Course.Optimization.Optimizers;

namespace ReferenceCases.Families;

/// <summary>Optimizers, fed with the gradients of the file, one a step.</summary>
internal static class Optimizers
{
    /// <summary>Creates the optimizer that the attributes describe.</summary>
    public delegate Optimizer<double> Creation(Attributes attributes, IEnumerable<Variable<double>> parameters);

    /// <summary>The optimizers by name; a network's case names one as well.</summary>
    public static IReadOnlyDictionary<string, Creation> Creations { get; } = new Dictionary<string, Creation>
    {
        ["sgd"] = (attributes, parameters) => new Sgd<double>(parameters, Rate(attributes), attributes.Number("l2", 0)),
        ["momentum"] = (attributes, parameters) => new Momentum<double>(parameters, Rate(attributes), attributes.Number("momentum", 0.9)),
        ["nesterov"] = (attributes, parameters) => new Nesterov<double>(parameters, Rate(attributes), attributes.Number("momentum", 0.9)),
        ["adagrad"] = (attributes, parameters) =>
            new AdaGrad<double>(parameters, Rate(attributes), attributes.Number("epsilon", 1e-10), Placement(attributes)),
        ["rmsprop"] = (attributes, parameters) =>
            new RmsProp<double>(
                parameters, Rate(attributes), attributes.Number("decay", 0.9), attributes.Number("epsilon", 1e-8), Placement(attributes)),
        ["adadelta"] = (attributes, parameters) =>
            new AdaDelta<double>(parameters, Rate(attributes), attributes.Number("decay", 0.9), attributes.Number("epsilon", 1e-6)),
        ["adam"] = (attributes, parameters) =>
            new Adam<double>(parameters, Rate(attributes), attributes.Number("beta1", 0.9), attributes.Number("beta2", 0.999),
                attributes.Number("epsilon", 1e-8), attributes.Flag("bias_correction", true), Placement(attributes)),
        ["adamw"] = (attributes, parameters) =>
            new AdamW<double>(parameters, Rate(attributes), attributes.Number("beta1", 0.9), attributes.Number("beta2", 0.999),
                attributes.Number("epsilon", 1e-8), attributes.Number("weight_decay", 0.01)),
    };

    public static IReadOnlyDictionary<string, Adapter> Table { get; } =
        Creations.ToDictionary(pair => pair.Key, pair => (Adapter)(referenceCase => Steps(referenceCase, pair.Value)));

    private static IEnumerable<Comparison> Steps(ReferenceCase referenceCase, Creation create)
    {
        if (referenceCase.Initial is not { } initial || referenceCase.StepGradients.Count != referenceCase.ParametersAfterStep.Count)
        {
            throw new CaseFileException(
                $"Case '{referenceCase.Name}' of an optimizer has no 'initial', or not as many 'parameters_after_step' as "
                    + "'step_gradients'.");
        }

        var parameter = new Variable<double>(initial.Clone(), requiresGradient: true);
        var optimizer = create(referenceCase.Attributes, [parameter]);
        for (var step = 0; step < referenceCase.StepGradients.Count; step++)
        {
            optimizer.ZeroGradient();
            parameter.Backward(referenceCase.StepGradients[step]);
            optimizer.Step();
            yield return new Comparison(
                $"parameters after step {step + 1}", parameter.Value.Clone(), referenceCase.ParametersAfterStep[step]);
        }
    }

    private static double Rate(Attributes attributes) => attributes.Number("learning_rate");

    private static EpsilonPlacement Placement(Attributes attributes) =>
        attributes.Flag("epsilon_inside_root") ? EpsilonPlacement.InsideRoot : EpsilonPlacement.OutsideRoot;
}
