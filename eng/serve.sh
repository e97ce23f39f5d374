# shellcheck shell=bash
# Brings what the demo trained to the server: trains where nothing is trained yet, exports where the export is older, serves.
: "${root:?}"

# serve [--from FOLDER] [OPTION of the server...]: FOLDER is the demo's --output, where the network comes from.
serve() {
    local folder=$root/artifacts/fashion-mnist
    if [[ ${1:-} == --from ]]; then
        (($# > 1)) || fail "--from needs the folder that was the demo's --output."
        folder=$2
        if [[ $folder != /* ]]; then folder=$PWD/$folder; fi
        shift 2
    fi
    # The demo is part of it: the server has its data set and its network.
    build samples/Serve
    if [[ " $* " =~ \ (--help|-h|-\?)\  ]]; then
        printf 'The network comes from the demo; ./build.sh serve --from FOLDER takes it from the folder of its --output.\n\n'
        run Serve --help
    fi
    local demo=$root/artifacts/bin/FashionMnist/release/FashionMnist.dll weights=$folder/weights.dat model=$folder/fashion-net.onnx
    if [[ ! -f $weights ]]; then
        say "There is no trained network in $folder: training it first, as ./build.sh demo does."
        dotnet exec "$demo" --output "$folder" >&2
    fi
    if [[ ! $model -nt $weights || ! $model -nt $demo ]]; then
        dotnet exec "$demo" export --weights "$weights" --output "$model" >&2
    fi
    run Serve --Serve:Model "$model" "$@"
}
