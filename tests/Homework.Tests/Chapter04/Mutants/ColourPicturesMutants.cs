using Course.Cnn;
using Course.Cnn.Tasks;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the bytes are taken for pixels, three colours each")]
public readonly struct ColourPicturesInterleaved : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record)
    {
        var (_, picture) = ColourPicturesSolution.Read(record);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < 32; i++)
                for (var j = 0; j < 32; j++)
                {
                    picture[i, j, c] = record[1 + 3 * (32 * i + j) + c] / 255.0;
                }

        return (record[0], picture);
    }

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the planes are read column by column")]
public readonly struct ColourPicturesTransposed : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record)
    {
        var (_, picture) = ColourPicturesSolution.Read(record);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < 32; i++)
                for (var j = 0; j < 32; j++)
                {
                    picture[i, j, c] = record[1 + 1024 * c + 32 * j + i] / 255.0;
                }

        return (record[0], picture);
    }

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("blue comes first")]
public readonly struct ColourPicturesBlueFirst : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record)
    {
        var (_, picture) = ColourPicturesSolution.Read(record);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < 32; i++)
                for (var j = 0; j < 32; j++)
                {
                    picture[i, j, c] = record[1 + 1024 * (2 - c) + 32 * i + j] / 255.0;
                }

        return (record[0], picture);
    }

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the bytes stay 0 to 255")]
public readonly struct ColourPicturesNotScaled : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record)
    {
        var (_, picture) = ColourPicturesSolution.Read(record);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < 32; i++)
                for (var j = 0; j < 32; j++)
                {
                    picture[i, j, c] = record[1 + 1024 * c + 32 * i + j] / 1.0;
                }

        return (record[0], picture);
    }

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the bytes are divided by 256")]
public readonly struct ColourPicturesOver256 : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record)
    {
        var (_, picture) = ColourPicturesSolution.Read(record);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < 32; i++)
                for (var j = 0; j < 32; j++)
                {
                    picture[i, j, c] = record[1 + 1024 * c + 32 * i + j] / 256.0;
                }

        return (record[0], picture);
    }

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the label is taken for the first pixel")]
public readonly struct ColourPicturesLabelCounted : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record)
    {
        var (_, picture) = ColourPicturesSolution.Read(record);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < 32; i++)
                for (var j = 0; j < 32; j++)
                {
                    picture[i, j, c] = record[1024 * c + 32 * i + j] / 255.0;
                }

        return (record[0], picture);
    }

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the last byte is taken for the label")]
public readonly struct ColourPicturesLabelLast : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => (record[^1], ColourPicturesSolution.Read(record).Picture);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("a record of any length is read")]
public readonly struct ColourPicturesAnyLength : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) =>
        ColourPicturesSolution.Read([.. record.Take(3073), .. new byte[Math.Max(0, 3073 - record.Length)]]);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("only a record that is too short is refused")]
public readonly struct ColourPicturesTooLongRecords : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) =>
        ColourPicturesSolution.Read([.. record.Take(3073)]);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the pictures are turned upside down", LooksLike = [Symptom.InputReturned])]
public readonly struct ColourPicturesUpsideDown : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures)
    {
        var turned = Tensor.Zeros(pictures.Shape);
        for (var n = 0; n < pictures.Shape[0]; n++)
            for (var i = 0; i < pictures.Shape[1]; i++)
                for (var j = 0; j < pictures.Shape[2]; j++)
                    for (var c = 0; c < pictures.Shape[3]; c++)
                    {
                        turned[n, i, j, c] = pictures[n, pictures.Shape[1] - 1 - i, j, c];
                    }

        return turned;
    }

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("rows, columns and colours are reversed at once", LooksLike = [Symptom.Reversed])]
public readonly struct ColourPicturesAllReversed : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) =>
        Tensor.FromArray(pictures.Shape, [.. pictures.Data.ToArray().Reverse()]);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the pictures come back as they are", LooksLike = [Symptom.InputReturned])]
public readonly struct ColourPicturesNotMirrored : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => pictures.Clone();

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the given pictures are mirrored themselves")]
public readonly struct ColourPicturesInPlace : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures)
    {
        pictures.CopyFrom(ColourPicturesSolution.Mirror(pictures));
        return pictures;
    }

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(rng);
}

[Mutant("the network ends with softmax")]
public readonly struct ColourPicturesWithSoftmax : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) =>
        ColourPicturesSolution.Create(rng).Add(Activation<float>.Softmax);
}

[Mutant("the network is made for grey pictures")]
public readonly struct ColourPicturesGrey : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) =>
        new Sequential<float>([32, 32, 1], rng).Convolution2D(32, 3, Activation<float>.Relu).Flatten().Linear(10);
}

[Mutant("there is no convolution")]
public readonly struct ColourPicturesPerceptron : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) =>
        new Sequential<float>([32, 32, 3], rng).Flatten().Linear(64, Activation<float>.Relu).Linear(10);
}

[Mutant("the network is too large")]
public readonly struct ColourPicturesTooLarge : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) =>
        new Sequential<float>([32, 32, 3], rng).Convolution2D(32, 3, Activation<float>.Relu).Flatten().Linear(64).Linear(10);
}

[Mutant("the seed is not used")]
public readonly struct ColourPicturesWithoutChance : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) => ColourPicturesSolution.Create(new Rng(7));
}

[Mutant("the last layer has one neuron too few")]
public readonly struct ColourPicturesNineClasses : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) =>
        new Sequential<float>([32, 32, 3], rng).Convolution2D(32, 3, Activation<float>.Relu).MaxPooling2D(2).Flatten().Linear(9);
}

[Mutant("an activation with slope 0 lets no gradient through")]
public readonly struct ColourPicturesDeadLayers : IColourPicturesTask
{
    public static (int Label, Tensor Picture) Read(byte[] record) => ColourPicturesSolution.Read(record);

    public static Tensor Mirror(Tensor pictures) => ColourPicturesSolution.Mirror(pictures);

    public static Sequential<float> Create(Rng rng) =>
        new Sequential<float>([32, 32, 3], rng).Convolution2D(16, 3, new Activation<float>("step", x => x.Step()))
            .MaxPooling2D(2).Flatten().Linear(10);
}
