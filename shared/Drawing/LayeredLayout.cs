namespace Course.Drawing;

/// <summary>
/// Places the nodes of a directed graph without cycles in layers from left to right, every edge leading to a later layer,
/// with few crossings and short edges.
/// </summary>
/// <remarks>
/// K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures", 1981:
/// layers, order by the mean of neighbours, positions.
/// </remarks>
internal sealed class LayeredLayout
{
    private const int Sweeps = 13; // odd, so that the last one goes forward

    private readonly int nodeCount;
    private readonly List<int> layerOf;
    private readonly List<List<int>> before = []; // neighbours in the previous layer, after long edges were cut
    private readonly List<List<int>> after = [];
    private readonly int[][] layers;

    /// <summary>Lays out nodes 0 ... <paramref name="nodeCount"/> - 1.</summary>
    /// <exception cref="ArgumentException">An edge names a node that is not there, or the edges form a cycle.</exception>
    public LayeredLayout(int nodeCount, IReadOnlyList<(int From, int To)> edges)
    {
        this.nodeCount = nodeCount;
        layerOf = [.. Layers(nodeCount, edges)];
        before.AddRange(Enumerable.Range(0, nodeCount).Select(_ => new List<int>()));
        after.AddRange(Enumerable.Range(0, nodeCount).Select(_ => new List<int>()));
        Routes = [.. edges.Select(edge => Cut(edge.From, edge.To))];
        layers =
        [
            .. Enumerable.Range(0, layerOf.DefaultIfEmpty(-1).Max() + 1)
                .Select(layer => Enumerable.Range(0, layerOf.Count).Where(place => layerOf[place] == layer).ToArray()),
        ];
        Rows = Position();
    }

    /// <summary>For each edge, the places it passes: its first node, a bend in every layer between, its last node.</summary>
    public IReadOnlyList<int[]> Routes { get; }

    /// <summary>How far down each place lies; neighbours of a layer are at least 1 apart, the topmost place is at 0.</summary>
    public IReadOnlyList<double> Rows { get; }

    /// <summary>How many layers there are.</summary>
    public int LayerCount => layers.Length;

    /// <summary>The layer of a place.</summary>
    public int LayerOf(int place) => layerOf[place];

    /// <summary>The longest way from a source to each node; sources stand just before the first node that uses them.</summary>
    private static int[] Layers(int nodeCount, IReadOnlyList<(int From, int To)> edges)
    {
        foreach (var (from, to) in edges)
        {
            if (from < 0 || from >= nodeCount || to < 0 || to >= nodeCount)
            {
                throw new ArgumentException(
                    $"Edge {from} -> {to} leads outside the {nodeCount} nodes of the graph, which are counted from 0.", nameof(edges));
            }
        }

        var layer = new int[nodeCount];
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to) in edges.Where(edge => layer[edge.To] <= layer[edge.From]))
            {
                layer[to] = layer[from] + 1;
                changed = layer[to] < nodeCount
                    ? true
                    : throw new ArgumentException(
                        $"The edges of the graph form a cycle through node {to}; a computational graph has none.", nameof(edges));
            }
        }

        foreach (var source in Enumerable.Range(0, nodeCount).Except(edges.Select(edge => edge.To)))
        {
            layer[source] = edges.Where(edge => edge.From == source).Select(edge => layer[edge.To] - 1).DefaultIfEmpty(0).Min();
        }

        return layer;
    }

    private int[] Cut(int from, int to)
    {
        var route = new List<int> { from };
        for (var layer = layerOf[from] + 1; layer < layerOf[to]; layer++)
        {
            route.Add(layerOf.Count);
            layerOf.Add(layer);
            before.Add([]);
            after.Add([]);
        }

        route.Add(to);
        for (var i = 1; i < route.Count; i++)
        {
            after[route[i - 1]].Add(route[i]);
            before[route[i]].Add(route[i - 1]);
        }

        return [.. route];
    }

    /// <summary>
    /// Orders each layer by the mean row of its neighbours, forward and backward in turn, and puts every place as near to that
    /// mean as its neighbours allow.
    /// </summary>
    private double[] Position()
    {
        var rows = new double[layerOf.Count];
        foreach (var layer in layers)
        {
            for (var i = 0; i < layer.Length; i++)
            {
                rows[layer[i]] = i - layer.Length / 2.0;
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? layers : [.. layers.Reverse()])
            {
                var wish = layer.ToDictionary(place => place, place => Wish(rows, place, sweep));
                var order = layer.OrderBy(place => wish[place]).ToArray(); // stable: equal wishes keep their order
                var placed = Apart([.. order.Select(place => wish[place])]);
                for (var i = 0; i < order.Length; i++)
                {
                    rows[order[i]] = placed[i];
                }
            }
        }

        var top = rows.DefaultIfEmpty(0).Min();
        return [.. rows.Select(row => row - top)];
    }

    /// <summary>
    /// The mean of the neighbours on the side that was placed last; of both sides near the end; and at the very end of the inputs,
    /// which makes chains straight.
    /// </summary>
    private double Wish(double[] rows, int place, int sweep)
    {
        var neighbours = sweep is Sweeps - 3 or Sweeps - 2 ? before[place].Concat(after[place])
            : sweep % 2 == 0 ? before[place]
            : after[place];
        return neighbours.Select(neighbour => rows[neighbour]).DefaultIfEmpty(rows[place]).Average();
    }

    /// <summary>
    /// The rising numbers, at least 1 apart, whose squared distance from the wishes is the smallest (pooling
    /// of neighbours that are too close).
    /// </summary>
    private static double[] Apart(double[] wishes)
    {
        var pools = new List<(double Mean, int Count)>();
        for (var i = 0; i < wishes.Length; i++)
        {
            var pool = (Mean: wishes[i] - i, Count: 1);
            while (pools.Count > 0 && pools[^1].Mean >= pool.Mean)
            {
                var last = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pool = ((last.Mean * last.Count + pool.Mean * pool.Count) / (last.Count + pool.Count), last.Count + pool.Count);
            }

            pools.Add(pool);
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(pool.Mean, pool.Count)).Select((mean, i) => mean + i)];
    }
}
