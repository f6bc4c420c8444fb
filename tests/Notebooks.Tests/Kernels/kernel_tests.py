"""Debian's tests of Jupyter kernels, with samples of everything the kernel claims; a pager is not claimed."""
import sys
import unittest

import jupyter_kernel_test
from jupyter_client.manager import start_new_kernel


class ZoningKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "zoning"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.Wri", "matches": {"Write", "WriteLine"}},
        {"text": "var list = new List<int>(); list.TrimE", "matches": {"TrimExcess"}},
        {"text": '"\U0001F600".ToUpperI', "matches": {"ToUpperInvariant"}},
    ]
    complete_code_samples = ["1 + 1", "int x = 3;", "if (true) { }"]
    incomplete_code_samples = ["int F(int a) {", "if (true) {"]
    invalid_code_samples = ["int x = 1 +* ;", "#!share"]
    code_inspect_sample = "Math.Sqrt(2"
    code_generate_error = 'throw new Exception("x");'
    code_execute_result = [{"code": "1 + 2", "result": "3"}, {"code": '"a" + "b"', "result": "ab"}, {"code": "1 + 2", "result": "3"}, {"code": "1 + 3", "result": "4"}]
    code_display_data = [{"code": '"<b>x</b>".DisplayAs("text/html");', "mime": "text/html"}]
    code_clear_output = "ClearOutput();"
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "1 ? 2"

    def test_stdin(self):
        self.flush_channels()
        message = self.kc.execute("Console.ReadLine()", allow_stdin=True)
        asked = self.kc.get_stdin_msg(timeout=15)
        self.assertEqual(asked["msg_type"], "input_request")
        self.assertEqual(asked["parent_header"]["msg_id"], message)
        self.kc.input("typed")
        self.assertEqual(self.get_non_kernel_info_reply(timeout=15)["content"]["status"], "ok")

    def test_user_expressions(self):
        self.flush_channels()
        self.kc.execute("var seven = 7;", user_expressions={"good": "seven + 1", "bad": "nothing"})
        found = self.get_non_kernel_info_reply(timeout=15)["content"]["user_expressions"]
        self.assertEqual(found["good"]["data"]["text/plain"], "8")
        self.assertEqual(found["bad"]["status"], "error")

    def test_silent(self):
        self.flush_channels()
        reply, outputs = self.execute_helper("Console.WriteLine(1); 2", silent=True)
        self.assertEqual(reply["content"]["status"], "ok")
        self.assertEqual(outputs, [])

    def test_restart(self):
        manager, client = start_new_kernel(kernel_name=self.kernel_name)
        try:
            manager.restart_kernel(now=False)
            client.wait_for_ready(timeout=60)
            reply = client.execute_interactive("1 + 1", timeout=60, output_hook=lambda message: None)
            self.assertEqual(reply["content"]["execution_count"], 1)
        finally:
            client.stop_channels()
            manager.shutdown_kernel()


if __name__ == "__main__":
    jupyter_kernel_test.TIMEOUT = 60
    unittest.main(verbosity=2)
