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
            judge.Require(record.AsSpan().SequenceEqual(before), "the record was changed", "it is only read");
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
            judge.ExpectOwn("the tensor of mirrored pictures", mirrored, ("the given pictures", x));
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        judge.Case("two records");
        var (black, white) = (new byte[RecordLength], new byte[RecordLength]);
        Array.Fill(white, byte.MaxValue);
        var (first, second) = (T.Read(black).Picture, T.Read(white).Picture);
        judge.ExpectOwn("the second picture", second, ("the first", first));
        judge.Expect("the first picture, after the second was read", first, Tensor.Zeros([Side, Side, 3]), "all its bytes are 0");
        judge.ExpectCallsToStandAlone([("pictures", [2, 2, 3, 3])], ["the mirrored pictures"],
            given => [T.Mirror(given[0])], given =>
                [Tensor.Concatenate(2, given[0][.., .., 2.., ..], given[0][.., .., 1..2, ..], given[0][.., .., ..1, ..])],
            "the columns from the last to the first");
    }

    [Check]
    public void The_networks_logits_are_numbers_of_any_size(Judge judge) =>
        FreshNetworks.ExpectLogits(judge, T.Create, [Side, Side, 3]);

    [Check]
    public void The_network_takes_colours_and_gives_ten_logits(Judge judge)
    {
        FreshNetworks.ExpectConvolutionAndSize(judge, T.Create);
        var network = T.Create(new Rng(1));
        network.Evaluate();
        foreach (var pictures in (ReadOnlySpan<int>)[1, 2, 5])
        {
            judge.Case(pictures == 1 ? "one picture" : $"{pictures} pictures");
            var x = judge.Random.Uniform<float>([pictures, Side, Side, 3]);
            var y = network.Forward(x).Value;
            judge.ExpectSame("the shape of the output", y.Shape.ToString(), $"[{pictures}, 10]", "ten logits a picture");
            judge.Require(y.Data.ToArray().All(float.IsFinite), "an output is not finite", "logits are numbers");
            var otherColours = Tensor<float>.Concatenate(3, x[.., .., .., 2..], x[.., .., .., ..2]);
            judge.Require((network.Forward(otherColours).Value - y).Abs().Max().Item() > 1e-6,
                "the colours of all pixels were exchanged, and no output changed", "the network is to see colours");
        }
    }

    [Check]
    public void The_network_begins_by_the_seed_and_learns_in_every_layer(Judge judge)
    {
        FreshNetworks.ExpectParametersFromRng(judge, T.Create);
        FreshNetworks.ExpectDrawsFromRng(judge, T.Create, [Side, Side, 3]);
        var network = T.Create(new Rng(1));
        var labels = Enumerable.Range(0, 16).Select(n => n % 10).ToArray();
        network.Forward(judge.Random.Uniform<float>([labels.Length, Side, Side, 3])).SoftmaxCrossEntropy(labels).Backward();
        foreach (var parameter in network.Parameters.Where(parameter => parameter.Variable.Shape.Rank > 1))
        {
            judge.Require(parameter.Variable.Gradient is { } gradient && gradient.Abs().Max().Item() > 1e-12f,
                $"no gradient reaches {parameter.Name} {parameter.Variable.Shape}", "every layer has to learn");
        }
    }
}
