using Course.Autograd;
using Course.Autograd.Functions;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Autograd;

/// <summary>The walk through the graph: what is visited, what accumulates, what is kept, and for how long.</summary>
[TestFixture]
public sealed class GraphTests
{
    [Test]
    public void A_value_without_parameters_in_it_has_no_backward_pass()
    {
        var data = new Variable<double>(Tensor<double>.Vector(1, 2), name: "picture");
        Assert.That(() => data.Sum().Backward(), Throws.InvalidOperationException.With.Message.Contains("requires a gradient"));
        Assert.That(() => data.Backward(Tensor<double>.Ones([2])), Throws.InvalidOperationException.With.Message.Contains("picture [2]"));
        using (NoGradient.Begin())
        {
            var unrecorded = new Variable<double>(Tensor<double>.Vector(1), requiresGradient: true).Exp();
            Assert.That(() => unrecorded.Backward(), Throws.InvalidOperationException.With.Message.Contains("outside NoGradient"));
        }
    }

    [Test]
    public void A_formula_knows_its_slope()
    {
        // <example>
        var x = new Variable<double>(3.0, requiresGradient: true);
        var y = x * x + 2 * x;
        y.Backward();
        // </example>

        Assert.That(y.Value.Item(), Is.EqualTo(15));
        Assert.That(x.Gradient!.Item(), Is.EqualTo(2 * 3 + 2));
    }

    [Test]
    public void A_weight_changed_between_two_backward_passes_is_noticed_and_named()
    {
        var w = new Variable<double>(Tensor<double>.Vector(3, 4), requiresGradient: true, name: "weight");
        var y = w.Square().Sum();
        y.Backward();
        new Course.Optimization.Optimizers.Adam<double>([w]).Step();

        Assert.That(y.Backward, Throws.InvalidOperationException.With.Message.StartWith(
            "The output of Square or one of its inputs, weight [2], was changed after the forward pass"));
        Assert.That(w.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 6, 8 }), "and nothing was added");
    }

    [Test]
    public void A_diamond_adds_the_gradients_of_both_ways()
    {
        var x = Parameter(3);
        var square = x * x; // 9
        var left = square * 2;
        var right = square * 5;
        (left * right).Backward(); // 10 x^4

        Assert.That(x.Gradient!.Item(), Is.EqualTo(40 * 27));
    }

    [Test]
    public void A_node_used_twice_passes_its_gradient_on_once()
    {
        var x = Parameter(2);
        var y = x.Square(); // 4
        var z = y * y + y; // x^4 + x^2
        z.Backward();

        Assert.That(x.Gradient!.Item(), Is.EqualTo(4 * 8 + 2 * 2));
    }

    [Test]
    public void An_input_used_twice_by_one_function_receives_both_gradients()
    {
        var x = Parameter(3);
        (x * x).Backward();

        Assert.That(x.Gradient!.Item(), Is.EqualTo(6));
    }

    [Test]
    public void A_second_backward_pass_through_the_same_graph_adds()
    {
        var x = Parameter(3);
        var y = x * x * x;
        y.Backward();
        y.Backward();

        Assert.That(x.Gradient!.Item(), Is.EqualTo(2 * 27));
    }

    // d/dx (x * 9) = 9 where the second factor, x^2 = 9, is a constant; with its own gradient it would be 3 x^2 = 27.
    [Test]
    public void Behind_a_detached_value_nothing_is_differentiated()
    {
        var x = Parameter(3);
        var square = x.Square();
        var constant = square.Detach();
        (x * constant).Backward();

        Assert.That(x.Gradient!.Item(), Is.EqualTo(9));
        Assert.That((constant.RequiresGradient, constant.Creator, constant.Gradient),
            Is.EqualTo((false, (Function<double>?)null, (Tensor<double>?)null)));
        Assert.That(constant.Value, Is.SameAs(square.Value));
    }

    [Test]
    public void Two_graphs_over_one_leaf_add()
    {
        var x = Parameter(3);
        (x * 2).Backward();
        (x * 5).Backward();

        Assert.That(x.Gradient!.Item(), Is.EqualTo(7));
    }

    [Test]
    public void ZeroGradient_forgets_what_accumulated()
    {
        var x = Parameter(3);
        (x * 2).Backward();
        x.ZeroGradient();
        Assert.That(x.Gradient, Is.Null);

        (x * 5).Backward();
        Assert.That(x.Gradient!.Item(), Is.EqualTo(5));
    }

    [Test]
    public void Data_receives_no_gradient()
    {
        var x = Parameter(3);
        var data = new Variable<double>(2.0);
        (x * data).Backward();

        Assert.That(data.Gradient, Is.Null);
        Assert.That(x.Gradient!.Item(), Is.EqualTo(2));
    }

    [Test]
    public void Only_leaves_and_nodes_that_ask_for_it_keep_a_gradient()
    {
        var x = Parameter(3);
        var (forgets, keeps) = (x * 2, x * 5);
        keeps.KeepsGradient = true;
        (forgets * keeps).Backward();

        Assert.That(forgets.Gradient, Is.Null);
        Assert.That(keeps.Gradient!.Item(), Is.EqualTo(6));
    }

    [Test]
    public void Without_a_gradient_to_compute_nothing_is_recorded()
    {
        var x = Parameter(3);
        Variable<double> recorded, silent, nested, after;
        recorded = x * 2;
        using (NoGradient.Begin())
        {
            silent = x * 2;
            using (NoGradient.Begin())
            {
                Assert.That(NoGradient.IsActive, Is.True);
            }

            nested = x * 2;
        }

        after = x * 2;
        Assert.That(recorded.Creator, Is.Not.Null);
        Assert.That(silent.Creator, Is.Null);
        Assert.That(nested.Creator, Is.Null, "the outer scope is still open");
        Assert.That(after.Creator, Is.Not.Null);
        Assert.That(NoGradient.IsActive, Is.False);
    }

    [Test]
    public void A_chain_of_a_million_nodes_does_not_overflow_the_stack()
    {
        const int nodes = 1_000_000;
        var x = Parameter(1);
        var y = x;
        for (var i = 0; i < nodes; i++)
        {
            y = new Negate<double>().Apply(y);
        }

        y.Backward();
        Assert.That(x.Gradient!.Item(), Is.EqualTo(1), "a million signs cancel");
    }

    [Test]
    public void A_wide_graph_visits_every_node_once()
    {
        // 60 levels of y = y + y: a walk that visits paths in place of nodes would need 2^60 steps.
        var x = Parameter(1);
        var y = x;
        for (var i = 0; i < 60; i++)
        {
            y += y;
        }

        y.Backward();
        Assert.That(x.Gradient!.Item(), Is.EqualTo(Math.Pow(2, 60)));
    }

    [Test]
    public void A_result_of_many_numbers_needs_a_gradient_to_start_from()
    {
        var x = new Variable<double>(Tensor<double>.Vector(1, 2, 3), requiresGradient: true);
        var y = x * 2;

        Assert.That(y.Backward, Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "backward of [3]: a gradient is taken of one number, the loss; the variable holds 3. "
                + "Try: sum or average it first, or give the gradient that arrives here: Backward(dY)."));
        Assert.That(x.Gradient, Is.Null);

        y.Backward(Tensor<double>.Vector(1, 10, 100));
        Assert.That(x.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 2, 20, 200 }));
    }

    [Test]
    public void An_arriving_gradient_of_another_shape_is_refused()
    {
        var y = new Variable<double>(Tensor<double>.Vector(1, 2, 3), requiresGradient: true) * 2;

        Assert.That(() => y.Backward(Tensor<double>.Ones([3, 1])),
            Throws.TypeOf<ShapeException>().With.Message.Contains("[3]").And.Message.Contains("[3, 1]"));
    }

    [Test]
    public void A_single_number_may_have_any_rank()
    {
        var x = new Variable<double>(Tensor<double>.Ones([1, 1]), requiresGradient: true);
        (x * 4).Backward();

        Assert.That(x.Gradient!.Shape, Is.EqualTo(Shape.Create([1, 1])));
        Assert.That(x.Gradient.Item(), Is.EqualTo(4));
    }

    [Test]
    public void A_function_serves_one_application()
    {
        var x = Parameter(2);
        var square = new Square<double>();
        square.Apply(x);

        Assert.That(() => square.Apply(x),
            Throws.InvalidOperationException.With.Message.EqualTo("This Square was applied before; make a new one for every application."));
    }

    [Test]
    public void Gradients_outlive_the_step_that_computed_them()
    {
        var x = Parameter(3);
        Variable<double> y;
        using (StepScope.Begin())
        {
            y = x * x;
            y.Backward();
        }

        Assert.That(x.Gradient!.Item(), Is.EqualTo(6));
        Assert.That(() => y.Value.Item(), Throws.InvalidOperationException.With.Message.Contains("Keep()"), "but values do not");

        using (StepScope.Begin())
        {
            (x * 5).Backward();
        }

        Assert.That(x.Gradient!.Item(), Is.EqualTo(11), "and they accumulate over steps");
    }

    [Test]
    public void A_gradient_is_a_copy_that_later_steps_leave_alone()
    {
        var x = new Variable<double>(Tensor<double>.Vector(1, 2), requiresGradient: true);
        var dY = Tensor<double>.Vector(5, 7);
        x.Backward(dY);
        dY.Fill(0);

        Assert.That(x.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 5, 7 }));
    }

    [Test]
    public void The_memory_of_a_gradient_is_used_again()
    {
        var x = Parameter(3);
        (x * 2).Backward();
        var first = x.Gradient;
        x.ZeroGradient();
        (x * 5).Backward();

        Assert.That(x.Gradient, Is.SameAs(first));
    }

    [Test]
    public void The_graph_can_be_read_back_to_its_leaves()
    {
        var x = new Variable<double>(2.0, requiresGradient: true, name: "x");
        var y = x.Exp() + 1;

        Assert.That(y.Creator!.Name, Is.EqualTo("Add"));
        Assert.That(y.Creator.Inputs[0].Creator!.Name, Is.EqualTo("Exp"));
        Assert.That(y.Creator.Inputs[0].Creator!.Inputs, Is.EqualTo(new[] { x }));
        Assert.That(x.Creator, Is.Null);
    }

    [Test]
    public void Ties_give_the_gradient_to_the_first_operand()
    {
        var (x, y) = (Parameter(3), Parameter(3));
        x.Maximum(y).Backward();
        x.Minimum(y).Backward();
        Assert.That(x.Gradient!.Item(), Is.EqualTo(2));
        Assert.That(y.Gradient!.Item(), Is.EqualTo(0));

        var equal = new Variable<double>(Tensor<double>.Vector(1, 4, 4, 1), requiresGradient: true);
        equal.Max().Backward();
        equal.Min().Backward();
        Assert.That(equal.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 1, 1, 0, 0 }));
    }

    [Test]
    public void Flat_pieces_include_their_ends()
    {
        var x = new Variable<double>(Tensor<double>.Vector(-1, 0, 1), requiresGradient: true);
        x.Clip(-1, 1).Backward(Tensor<double>.Ones([3]));
        Assert.That(x.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 0 }));

        var zero = Parameter(0);
        zero.Abs().Backward();
        new Course.Mlp.Activations.Relu<double>().Apply(zero).Backward();
        Assert.That(zero.Gradient!.Item(), Is.EqualTo(0));
    }

    [Test]
    public void The_power_zero_is_flat_even_at_zero()
    {
        var x = Parameter(0);
        x.Power(0).Backward();
        Assert.That(x.Gradient!.Item(), Is.EqualTo(0));
    }

    [Test]
    public void Clip_needs_its_bounds_in_order() =>
        Assert.That(() => new Clip<double>(1, -1),
            Throws.ArgumentException.With.Message.EqualTo(
                "The bounds of clip are a lower and an upper one; received 1 and -1. Swap them."));

    private static Variable<double> Parameter(double value) => new(value, requiresGradient: true);
}
