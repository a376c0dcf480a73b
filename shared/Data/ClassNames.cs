namespace Course.Data;

/// <summary>What the labels of the known data sets mean, in order.</summary>
public static class ClassNames
{
    /// <summary>The ten digits.</summary>
    public static IReadOnlyList<string> Digits { get; } = Numbers(10);

    /// <summary>The ten kinds of clothing of Fashion-MNIST.</summary>
    public static IReadOnlyList<string> Fashion { get; } =
        ["T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <summary>The ten kinds of things of CIFAR-10.</summary>
    public static IReadOnlyList<string> Cifar10 { get; } =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>The hundred kinds of things of CIFAR-100, its fine labels.</summary>
    public static IReadOnlyList<string> Cifar100 { get; } =
    [
        "apple", "aquarium fish", "baby", "bear", "beaver", "bed", "bee", "beetle", "bicycle", "bottle",
        "bowl", "boy", "bridge", "bus", "butterfly", "camel", "can", "castle", "caterpillar", "cattle",
        "chair", "chimpanzee", "clock", "cloud", "cockroach", "couch", "crab", "crocodile", "cup", "dinosaur",
        "dolphin", "elephant", "flatfish", "forest", "fox", "girl", "hamster", "house", "kangaroo", "keyboard",
        "lamp", "lawn mower", "leopard", "lion", "lizard", "lobster", "man", "maple tree", "motorcycle", "mountain",
        "mouse", "mushroom", "oak tree", "orange", "orchid", "otter", "palm tree", "pear", "pickup truck", "pine tree",
        "plain", "plate", "poppy", "porcupine", "possum", "rabbit", "raccoon", "ray", "road", "rocket",
        "rose", "sea", "seal", "shark", "shrew", "skunk", "skyscraper", "snail", "snake", "spider",
        "squirrel", "streetcar", "sunflower", "sweet pepper", "table", "tank", "telephone", "television", "tiger", "tractor",
        "train", "trout", "tulip", "turtle", "wardrobe", "whale", "willow tree", "wolf", "woman", "worm",
    ];

    /// <summary>The twenty groups of CIFAR-100, its coarse labels.</summary>
    public static IReadOnlyList<string> Cifar100Groups { get; } =
    [
        "aquatic mammals", "fish", "flowers", "food containers", "fruit and vegetables",
        "household electrical devices", "household furniture", "insects", "large carnivores", "large man-made outdoor things",
        "large natural outdoor scenes", "large omnivores and herbivores", "medium-sized mammals", "non-insect invertebrates", "people",
        "reptiles", "small mammals", "trees", "vehicles 1", "vehicles 2",
    ];

    /// <summary>Classes that have no names: "0", "1" ... <paramref name="count"/> - 1.</summary>
    public static IReadOnlyList<string> Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => $"{number}")];
}
