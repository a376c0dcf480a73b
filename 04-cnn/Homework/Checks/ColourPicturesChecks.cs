using Course.Cnn.Tasks;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class ColourPicturesChecks<T> where T : IColourPicturesTask
{
    private const int Side = 32, Plane = Side * Side, RecordLength = 1 + 3 * Plane;

    [Check]
    public void Reads_the_bytes_of_the_example(Judge judge)
    {
        foreach (var (at, row, column, colour) in (ReadOnlySpan<(int, int, int, int)>)
            [(1, 0, 0, 0), (2, 0, 1, 0), (33, 1, 0, 0), (1025, 0, 0, 1), (2049, 0, 0, 2), (3072, 31, 31, 2)])
        {
            judge.Case($"only byte {at} is not 0");
            var record = new byte[RecordLength];
            (record[0], record[at]) = (7, 51);
            judge.Feed("record", $"byte 0 is 7, byte {at} is 51, all others 0");
            var (label, picture) = T.Read(record);
            judge.ExpectSame("the label", label, 7, "the first byte");
            judge.ExpectSame("the shape of the picture", picture.Shape.ToString(), "[32, 32, 3]", "rows, columns, colours");
            judge.Expect($"picture[{row}, {column}, {colour}]", picture[row, column, colour], 0.2, "51 / 255");
            judge.Expect("the sum of the picture", picture.Sum().Item(), 0.2, "there is nothing else");
        }
    }

    [Check]
    public void Reads_any_record(Judge judge)
    {
        foreach (var label in (ReadOnlySpan<int>)[0, 9, 3])
        {
            judge.Case($"label {label}");
            byte[] record = [(byte)label, .. Enumerable.Range(0, 3 * Plane).Select(_ => (byte)judge.Random.NextInt(256))];
            var before = record.ToArray();
            judge.Feed("record", $"label {label}, then 3072 random bytes");
            var expected = Tensor.Zeros([Side, Side, 3]);
            for (var place = 0; place < 3 * Plane; place++)
            {
                expected[place % Plane / Side, place % Side, place / Plane] = record[1 + place] / 255.0;
            }

            var (read, picture) = T.Read(record);
            judge.ExpectSame("the label", read, label, "the first byte");
            judge.Expect("the picture", picture, expected, "byte 1 + 1024 colour + 32 row + column, over 255");
            judge.Require(record.AsSpan().SequenceEqual(before), "The record was changed.", "it is only read");
        }
    }

    [Check]
    public void Refuses_what_is_no_record(Judge judge)
    {
        foreach (var length in (ReadOnlySpan<int>)[0, RecordLength - 1, RecordLength + 1, 2 * RecordLength])
        {
            judge.Case($"{length} bytes");
            judge.Feed("record", $"{length} bytes");
            judge.ExpectException<ArgumentException>(() => T.Read(new byte[length]), $"a record has {RecordLength} bytes");
        }
    }

    [Check]
    public void Mirrors_left_and_right(Judge judge)
    {
        foreach (var shape in (ReadOnlySpan<Shape>)[[1, 1, 3, 3], [2, 3, 4, 1], [3, 2, 5, 3], [1, 4, 1, 2]])
        {
            judge.Case(string.Join(" x ", shape));
            var x = judge.Feed("pictures", judge.Random.Uniform<double>(shape));
            var expected = Tensor.Zeros(shape);
            for (var n = 0; n < shape[0]; n++)
                for (var i = 0; i < shape[1]; i++)
                    for (var j = 0; j < shape[2]; j++)
                        for (var c = 0; c < shape[3]; c++)
                        {
                            expected[n, i, j, c] = x[n, i, shape[2] - 1 - j, c];
                        }

            var mirrored = T.Mirror(x);
            judge.Expect("the mirrored pictures", mirrored, expected, "column W - 1 - j of the same row and colour");
            mirrored.Data[0] += 1;
            judge.Require(x.Data.ToArray().All(value => value < 1), "The mirrored pictures share their memory with the given ones.",
                "they are wanted in a tensor of their own");
        }
    }

    [Check]
    public void The_network_takes_colours_and_gives_ten_logits(Judge judge)
    {
        var network = T.Create(new Rng(1));
        network.Evaluate();
        judge.Require(network.ParameterCount <= 500_000, $"The network has {network.ParameterCount} parameters.",
            "at most 500 000 are allowed");
        judge.Require(network.Parameters.Any(parameter => parameter.Variable.Shape.Rank == 4), "No layer has a weight of four axes.",
            "the network is to have a convolution");
        foreach (var pictures in (ReadOnlySpan<int>)[2, 5])
        {
            judge.Case($"{pictures} pictures");
            var x = judge.Random.Uniform<float>([pictures, Side, Side, 3]);
            var y = network.Forward(x).Value;
            judge.ExpectSame("the shape of the output", y.Shape.ToString(), $"[{pictures}, 10]", "ten logits a picture");
            judge.Require(y.Data.ToArray().All(float.IsFinite), "An output is not finite.", "logits are numbers");
            judge.Require(y.Sum([1]).Data.ToArray().Any(sum => Math.Abs(sum - 1) > 1e-3), "The ten outputs of every picture add up to 1.",
                "logits are wanted; softmax belongs to the loss");
            var otherColours = Tensor<float>.Concatenate(3, x[.., .., .., 2..], x[.., .., .., ..2]);
            judge.Require((network.Forward(otherColours).Value - y).Abs().Max().Item() > 1e-6,
                "The colours of all pixels were exchanged, and no output changed.", "the network is to see colours");
        }
    }

    [Check]
    public void The_network_begins_by_the_seed_and_learns_in_every_layer(Judge judge)
    {
        var (one, again, other) = (First(1), First(1), First(2));
        judge.Require(one.SequenceEqual(again), "Two networks of the same seed differ.", "all randomness comes from rng");
        judge.Require(!one.SequenceEqual(other), "Networks of two seeds are the same.", "all randomness comes from rng");

        var network = T.Create(new Rng(1));
        var labels = Enumerable.Range(0, 16).Select(n => n % 10).ToArray();
        network.Forward(judge.Random.Uniform<float>([labels.Length, Side, Side, 3])).SoftmaxCrossEntropy(labels).Backward();
        foreach (var parameter in network.Parameters.Where(parameter => parameter.Variable.Shape.Rank > 1))
        {
            judge.Require(parameter.Variable.Gradient is { } gradient && gradient.Abs().Max().Item() > 1e-12f,
                $"No gradient reaches {parameter.Name} {parameter.Variable.Shape}.", "every layer has to learn");
        }
    }

    private static float[] First(long seed) => T.Create(new Rng(seed)).Parameters.First().Variable.Value.Data.ToArray();
}
