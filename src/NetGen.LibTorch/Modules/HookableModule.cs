namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose calls can be watched and changed by hooks.</summary>
        /// <typeparam name="TPreHook">What runs before <c>forward</c>.</typeparam>
        /// <typeparam name="TPostHook">What runs after it.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Hooks that see (and may replace) the arguments.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Hooks that see the arguments and may replace the result.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Hooks that run before <c>forward</c> and see the module alone.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Hooks that run after <c>forward</c> and see the module alone.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            /// <summary>Creates a module without hooks.</summary>
            protected HookableModule(string name) : base(name) { }

            /// <summary>Registers a hook that runs before every call.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(pre_hooks, hook);

            /// <summary>Registers a hook that runs after every call.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Register(post_hooks, hook);

            /// <inheritdoc cref="register_forward_pre_hook(TPreHook)"/>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(module_pre_hooks, hook);

            /// <inheritdoc cref="register_forward_hook(TPostHook)"/>
            public HookRemover register_forward_hook(Action<Module> hook) => Register(module_post_hooks, hook);

            internal void Before()
            {
                foreach (var hook in module_pre_hooks.Values) hook(this);
            }

            internal void After()
            {
                foreach (var hook in module_post_hooks.Values) hook(this);
            }

            private HookRemover Register<T>(Dictionary<string, T> hooks, T hook)
            {
                var key = Guid.NewGuid().ToString();
                hooks.Add(key, hook);
                return new(this, key);
            }

            /// <summary>Takes one hook away again.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> _module;
                private readonly string _key;

                /// <summary>For the hook that was registered under a key.</summary>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key) => (_module, _key) = (module, key);

                /// <summary>Removes the hook; doing so twice is harmless.</summary>
                public void remove()
                {
                    _module.pre_hooks.Remove(_key);
                    _module.post_hooks.Remove(_key);
                    _module.module_pre_hooks.Remove(_key);
                    _module.module_post_hooks.Remove(_key);
                }
            }
        }
    }
}
