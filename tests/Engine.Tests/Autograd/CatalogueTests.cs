using System.Reflection;
using Course.Autograd;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Autograd;

/// <summary>The tests of every operation, made from the lines of the <see cref="Catalogue"/>.</summary>
[TestFixture]
public sealed class CatalogueTests
{
    private static readonly double[] EdgeValues =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, double.Epsilon, 1000, -1000];

    // Two huge numbers cancel or overflow in one order of adding and not in another, and none of the orders is wrong:
    // only one input gets one.
    private static readonly double[] HugeValues = [1e300, -1e300];

    private static IEnumerable<TestCaseData> Differentiable => Operations.Where(test => ((Operation)test.Arguments[0]!).SameAs is null);

    private static IEnumerable<TestCaseData> OnePass => Operations.Where(test => ((Operation)test.Arguments[0]!).SameAs is not null);

    private static IEnumerable<TestCaseData> Branching => Operations.Where(test => !((Operation)test.Arguments[0]!).Mixes);

    private static IEnumerable<TestCaseData> Operations =>
        Catalogue.All.Select(operation => new TestCaseData(operation).SetArgDisplayNames(operation.Name));

    private static IEnumerable<TestCaseData> WrongShapes => Catalogue.All.SelectMany(operation => operation.Wrong.Select((shapes, number) =>
        new TestCaseData(operation, shapes).SetArgDisplayNames(operation.Name, Text(shapes))));

    private static IEnumerable<TestCaseData> EmptyInputs =>
        Catalogue.All.SelectMany(operation => operation.Empty.Select((example, number) =>
            new TestCaseData(operation, example.Inputs, example.Output).SetArgDisplayNames(operation.Name, Text(example.Inputs))));

    [TestCaseSource(nameof(Operations))]
    public void The_forward_pass_agrees_with_plain_loops(Operation operation) => Trial.ForAll(operation, trial =>
    {
        var inputs = trial.Inputs(operation);
        AssertClose(operation.ApplyTo(inputs).Value, operation.Reference(inputs));
    });

    [TestCaseSource(nameof(Differentiable))]
    public void The_gradient_agrees_with_central_differences(Operation operation) => Trial.ForAll(operation, trial =>
        GradientCheck.Verify(operation.Name, operation.Apply, trial.Seed, tolerance: 1e-6, trial.Inputs(operation)));

    [TestCaseSource(nameof(OnePass))]
    public void One_pass_has_the_gradients_of_the_steps_that_it_does(Operation operation) => Trial.ForAll(operation, trial =>
    {
        var (fast, slow) = (trial.Leaves(operation), trial.Leaves(operation));
        var (y, expected) = (operation.Apply(fast), operation.SameAs!(slow));
        var dY = new Rng(trial.Seed).Normal<double>(y.Shape);
        y.Backward(dY);
        expected.Backward(dY);
        for (var input = 0; input < fast.Length; input++)
        {
            AssertClose(fast[input].Gradient!, slow[input].Gradient!);
        }
    });

    [TestCaseSource(nameof(Operations))]
    public void A_second_pass_through_a_graph_hands_over_what_arrives_then(Operation operation) => Trial.ForAll(operation, trial =>
    {
        var (used, fresh) = (trial.Leaves(operation), trial.Leaves(operation));
        var (y, expected) = (operation.Apply(used), operation.Apply(fresh));
        var rng = new Rng(trial.Seed);
        var dY = rng.Normal<double>(y.Shape);
        y.Backward(dY);
        Array.ForEach(used, leaf => leaf.ZeroGradient());

        dY.CopyFrom(rng.Normal<double>(y.Shape)); // the same tensor, refilled
        y.Backward(dY);
        expected.Backward(dY.Clone());
        for (var input = 0; input < used.Length; input++)
        {
            AssertClose(used[input].Gradient!, fresh[input].Gradient!);
        }
    });

    [TestCaseSource(nameof(Operations))]
    public void A_number_that_changed_since_the_forward_pass_is_noticed(Operation operation) => Trial.ForAll(operation, trial =>
    {
        foreach (var changed in Enumerable.Range(0, trial.Shapes.Length))
        {
            var leaves = trial.Leaves(operation);
            var y = operation.Apply(leaves);
            leaves[changed].Value.Fill(0.5);
            Assert.That(() => y.Backward(Tensor<double>.Ones(y.Shape)),
                Throws.InvalidOperationException.With.Message.Contains("changed after the forward pass"));
            Assert.That(leaves.Select(leaf => leaf.Gradient), Is.All.Null, "nothing is half done");
        }
    });

    [TestCaseSource(nameof(Operations))]
    public void Each_input_alone_receives_the_gradient_that_it_has_among_all(Operation operation) => Trial.ForAll(operation, trial =>
    {
        var all = trial.Leaves(operation);
        var y = operation.Apply(all);
        var dY = new Rng(trial.Seed).Normal<double>(y.Shape);
        y.Backward(dY);
        for (var only = 0; only < all.Length; only++)
        {
            var leaves = trial.Inputs(operation)
                .Select((input, number) => new Variable<double>(input, requiresGradient: number == only)).ToArray();
            operation.Apply(leaves).Backward(dY);
            AssertClose(leaves[only].Gradient!, all[only].Gradient!);
            Assert.That(leaves.Where((_, number) => number != only).Select(data => data.Gradient), Is.All.Null);
        }
    });

    [TestCaseSource(nameof(Operations))]
    public void Gradients_have_the_shape_of_their_input(Operation operation) => Trial.ForAll(operation, trial =>
    {
        var inputs = trial.Leaves(operation);
        var y = operation.Apply(inputs);
        y.Backward(Tensor<double>.Ones(y.Shape));
        Assert.That(inputs.Select(input => input.Gradient?.Shape), Is.EqualTo(trial.Shapes));
    });

    [TestCaseSource(nameof(Operations))]
    public void NaN_and_infinity_go_where_arithmetic_takes_them(Operation operation) => Trial.ForAll(operation, trial =>
    {
        var inputs = trial.Inputs(operation);
        var rng = new Rng(trial.Seed);
        double[] values = [.. EdgeValues, .. HugeValues];
        foreach (var input in inputs.Where((input, number) => input.Size > 0 && operation.EdgeInputs.Contains(number)))
        {
            input.Data[rng.NextInt(input.Size)] = values[rng.NextInt(values.Length)];
            values = EdgeValues;
        }

        AssertClose(operation.ApplyTo(inputs).Value, operation.Reference(inputs));
    });

    /// <summary>
    /// A branch that is not taken is left out, not multiplied by 0: an output that an input does not move hands it nothing, even if what
    /// arrives there is infinite, as behind the root or the logarithm of 0, or NaN.
    /// </summary>
    [TestCaseSource(nameof(Branching))]
    public void An_infinite_gradient_stays_out_of_branches_not_taken(Operation operation) => Trial.ForAll(operation, trial =>
    {
        const double step = 0.01; // less than the distance of the domains to a kink
        var rng = new Rng(trial.Seed);
        var y = operation.Apply(Leaves());
        var output = rng.NextInt(Math.Max(1, y.Value.Size));
        foreach (var arriving in y.Value.Size == 0 ? [] : (double[])[double.PositiveInfinity, double.NegativeInfinity, double.NaN])
        {
            var leaves = Leaves();
            var dY = Tensor<double>.Zeros(y.Shape);
            dY.Data[output] = arriving;
            operation.Apply(leaves).Backward(dY);
            foreach (var input in operation.EdgeInputs.Where(input => input < leaves.Length))
            {
                var gradient = leaves[input].Gradient!.Data;
                for (var i = 0; i < gradient.Length; i++)
                {
                    Assert.That(gradient[i] == 0 || Moves(input, i), Is.True,
                        $"output {output} receives {arriving} and hands {gradient[i]} to element {i} of input {input}, "
                            + "which does not move it");
                }
            }
        }

        bool Moves(int input, int element) => new[] { step, -step }.Any(distance =>
        {
            var leaves = Leaves();
            leaves[input].Value.Data[element] += distance;
            return operation.Apply(leaves).Value.Data[output] != y.Value.Data[output];
        });

        Variable<double>[] Leaves()
        {
            var leaves = trial.Leaves(operation);
            foreach (var leaf in leaves)
            {
                foreach (ref var number in leaf.Value.Data)
                {
                    number = number == 0 ? 0.55 : number; // a factor 0 is no branch
                }
            }

            return leaves;
        }
    });

    [TestCaseSource(nameof(WrongShapes))]
    public void Shapes_that_do_not_fit_are_refused_with_an_explanation(Operation operation, Shape[] shapes)
    {
        var inputs = shapes.Select(shape => Tensor<double>.Ones(shape)).ToArray();
        var exception = Assert.Throws<ShapeException>(() => operation.ApplyTo(inputs))!;
        Assert.That(exception.Received, Is.Not.Empty);
        Assert.That(exception.Received.Any(shapes.Contains), Is.True, $"none of {Text(shapes)} is named in: {exception.Message}");
        Assert.That((string[])[exception.Operation, exception.Rule, exception.Clash, exception.Advice], Has.None.Empty);
    }

    [TestCaseSource(nameof(EmptyInputs))]
    public void Empty_tensors_give_what_is_defined_and_are_refused_otherwise(Operation operation, Shape[] shapes, Shape? expected)
    {
        var inputs = shapes.Select(shape => new Variable<double>(Tensor<double>.Ones(shape), requiresGradient: true)).ToArray();
        if (expected is null)
        {
            Assert.That(() => operation.Apply(inputs), Throws.TypeOf<ShapeException>());
            return;
        }

        var y = operation.Apply(inputs);
        Assert.That(y.Shape, Is.EqualTo(expected));
        y.Backward(Tensor<double>.Ones(y.Shape));
        Assert.That(inputs.Select(input => input.Gradient!.Shape), Is.EqualTo(shapes));
    }

    [TestCaseSource(nameof(Operations))]
    public void Nothing_is_recorded_without_gradients(Operation operation) => Trial.ForAll(operation, trial =>
    {
        var y = operation.Apply([.. trial.Inputs(operation).Select(input => new Variable<double>(input))]);
        Assert.That(y.Creator, Is.Null);
        Assert.That(y.RequiresGradient, Is.False);
    });

    /// <summary>Whoever adds a function adds its line.</summary>
    [Test]
    public void Every_public_function_has_a_line()
    {
        var covered = Catalogue.All.Select(operation => FunctionOf(operation)).ToHashSet();
        Assert.That(Functions.Where(function => !covered.Contains(function)).Select(function => function.FullName), Is.Empty);
        Assert.That(Functions.Count(), Is.GreaterThan(40), "the search finds the functions");
    }

    /// <summary>And its line of sugar: <c>x.Relu()</c> for <c>Relu</c>.</summary>
    [Test]
    public void Every_public_function_is_a_method_of_a_variable()
    {
        var written = new Dictionary<string, string>
        {
            ["Add"] = "op_Addition",
            ["Subtract"] = "op_Subtraction",
            ["Multiply"] = "op_Multiply",
            ["Divide"] = "op_Division",
            ["Negate"] = "op_UnaryNegation",
            ["Larger"] = "Maximum",
            ["Smaller"] = "Minimum",
            ["MatrixProduct"] = "Dot",
            ["Slice"] = "get_Item",
            ["Stacking"] = "Stack",
        };
        var methods = Engine.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(type => type.GetMethods())
            .Where(method => method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Variable<>))
            .Select(method => method.Name).ToHashSet();
        var names = Functions.Select(function => function.Name.Split('`')[0]);
        Assert.That(names.Where(name => !methods.Contains(written.GetValueOrDefault(name, name))), Is.Empty);
    }

    [Test]
    public void Lines_have_names_of_their_own() => Assert.That(Catalogue.All.Select(operation => operation.Name), Is.Unique);

    private static IEnumerable<Type> Functions =>
        Engine.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type is { IsAbstract: false } && IsFunction(type));

    private static IEnumerable<Assembly> Engine => new[]
    {
        typeof(Function<>).Assembly, typeof(Course.Neuron.Sigmoid<>).Assembly, typeof(Course.Mlp.Activation<>).Assembly,
        typeof(Course.Optimization.OptimizationOperations).Assembly, typeof(Course.Cnn.CnnOperations).Assembly,
    }.Concat(Pipeline).Distinct();

    private static IEnumerable<Assembly> Pipeline =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "Course.Pipeline.dll")) ? [Assembly.Load("Course.Pipeline")] : [];

    private static bool IsFunction(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(Function<>))
            {
                return true;
            }
        }

        return false;
    }

    private static Type FunctionOf(Operation operation)
    {
        var shapes = FsCheck.Fluent.Gen.Sample(operation.Shapes, 1, 1).Single();
        return operation.ApplyTo(new Trial(shapes, 1).Inputs(operation)).Creator!.GetType().GetGenericTypeDefinition();
    }

    private static void AssertClose(Tensor<double> got, Tensor<double> want)
    {
        Assert.That(got.Shape, Is.EqualTo(want.Shape));
        for (var i = 0; i < want.Size; i++)
        {
            var (g, w) = (got.Data[i], want.Data[i]);
            var close = g.Equals(w) || g == w || Math.Abs(g - w) <= 1e-12 * (1 + Math.Abs(w));
            Assert.That(close, Is.True, $"element {i}: got {g:r}, want {w:r}");
        }
    }

    private static string Text(Shape[] shapes) => string.Join(" and ", shapes.Select(shape => shape.ToString()));
}
