using Course.Optimization.Optimizers;

namespace Course.Optimization.App.Demonstrations;

/// <summary>A way to descend, as the demonstrations compare them.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="UsualRate">A learning rate that suits small networks.</param>
/// <param name="Create">Makes the optimizer of some parameters with a learning rate.</param>
public sealed record Method(string Name, double UsualRate, Func<IEnumerable<Variable>, double, Optimizer<double>> Create)
{
    /// <summary>All methods of the lecture, with its usual settings, and AdamW.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        new("SGD", 0.1, (parameters, rate) => new Sgd<double>(parameters, rate)),
        new("momentum", 0.02, (parameters, rate) => new Momentum<double>(parameters, rate)),
        new("Nesterov", 0.02, (parameters, rate) => new Nesterov<double>(parameters, rate)),
        new("AdaGrad", 0.02, (parameters, rate) => new AdaGrad<double>(parameters, rate)),
        new("AdaDelta", 1, (parameters, rate) => new AdaDelta<double>(parameters, rate)),
        new("RMSprop", 0.002, (parameters, rate) => new RmsProp<double>(parameters, rate)),
        new("Adam", 0.005, (parameters, rate) => new Adam<double>(parameters, rate)),
        new("AdamW", 0.005, (parameters, rate) => new AdamW<double>(parameters, rate)),
    ];
}
