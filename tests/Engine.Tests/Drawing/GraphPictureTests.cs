using Course.Drawing;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Drawing;

/// <summary>Graphs lead from left to right, without nodes over each other, with every number in its colour.</summary>
[TestFixture]
public sealed class GraphPictureTests
{
    [Test]
    public void Values_are_green_and_derivatives_red()
    {
        var root = Svg.Checked(new GraphPicture
        {
            Nodes = [new("x") { Value = 3, Derivative = 6 }, new("×", IsOperation: true) { Value = 9, Derivative = 1 }],
            Edges = [(0, 1), (0, 1)],
        });
        string[] Words(Rgb colour) =>
            [.. root.All("text").Where(text => text.Attribute("fill")!.Value == colour.ToString()).Select(text => text.Value)];

        Assert.That(Words(Theme.Forward), Is.EqualTo(new[] { "value, forward", "3.00", "9.00" }));
        Assert.That(Words(Theme.Backward), Is.EqualTo(new[] { "derivative, backward", "6.00", "1.00" }));
        Assert.That(root.All("path").Count(path => path.Attribute("fill")!.Value != "none"), Is.EqualTo(2),
            "an arrow for each of the two edges");
    }

    [Test]
    public void Odd_graphs_are_pictures_too()
    {
        Svg.Checked(new GraphPicture { Nodes = [], Edges = [] });
        Svg.Checked(new GraphPicture
        {
            Title = "<&\">",
            Nodes = [new("<&\">") { Value = double.NaN, Derivative = double.NegativeInfinity }, new("") { Value = 1e-30 }],
            Edges = [],
        });
    }

    [Test]
    public void A_chain_is_straight()
    {
        var layout = new LayeredLayout(5, [(0, 1), (1, 2), (2, 3), (3, 4)]);

        Assert.That(Enumerable.Range(0, 5).Select(layout.LayerOf), Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(layout.Rows, Is.All.EqualTo(0));
    }

    [Test]
    public void A_leaf_stands_beside_the_node_that_uses_it()
    {
        var layout = new LayeredLayout(5, [(0, 1), (1, 2), (2, 3), (4, 3)]);

        Assert.That(layout.LayerOf(4), Is.EqualTo(2));
    }

    [Test]
    public void Two_lines_that_need_not_cross_do_not()
    {
        var layout = new LayeredLayout(4, [(0, 3), (1, 2)]);

        Assert.That(Math.Sign(layout.Rows[0] - layout.Rows[1]), Is.EqualTo(Math.Sign(layout.Rows[3] - layout.Rows[2])));
    }

    [Test]
    public void A_cycle_and_an_unknown_node_are_refused()
    {
        Assert.That(() => new GraphPicture { Nodes = [new("a"), new("b")], Edges = [(0, 1), (1, 0)] }.ToSvg(),
            Throws.ArgumentException.With.Message.Contains("cycle"));
        Assert.That(() => new GraphPicture { Nodes = [new("a")], Edges = [(0, 0)] }.ToSvg(),
            Throws.ArgumentException.With.Message.Contains("cycle"));
        Assert.That(() => new GraphPicture { Nodes = [new("a")], Edges = [(0, 1)] }.ToSvg(),
            Throws.ArgumentException.With.Message.Contains("Edge 0 -> 1 leads outside the 1 nodes"));
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property Edges_go_right_and_places_of_a_layer_are_apart() => Prop.ForAll(Graphs().ToArbitrary(), graph =>
    {
        var layout = new LayeredLayout(graph.Nodes, graph.Edges);
        foreach (var route in layout.Routes)
        {
            Assert.That(route.Skip(1).Select(layout.LayerOf),
                Is.EqualTo(Enumerable.Range(layout.LayerOf(route[0]) + 1, route.Length - 1)), "one layer at a time");
        }

        foreach (var layer in Enumerable.Range(0, layout.Rows.Count).GroupBy(layout.LayerOf))
        {
            var rows = layer.Select(place => layout.Rows[place]).Order().ToArray();
            for (var i = 1; i < rows.Length; i++)
            {
                Assert.That(rows[i] - rows[i - 1], Is.GreaterThan(1 - 1e-9));
            }
        }

        Svg.Checked(
            new GraphPicture
            {
                Nodes = [.. Enumerable.Range(0, graph.Nodes).Select(i => new GraphNode($"node {i}", i % 2 == 0) { Value = i })],
                Edges = graph.Edges,
            });
    });

    private static Gen<(int Nodes, (int From, int To)[] Edges)> Graphs() =>
        from nodes in Gen.Choose(1, 9)
        from pairs in Gen.Choose(0, nodes - 1).Two().ArrayOf()
        select (nodes,
            pairs.Where(pair => pair.Item1 != pair.Item2)
                .Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2))).ToArray());
}
