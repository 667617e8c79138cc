// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>

// A conversation with something of everything, in the notation of tests/fakes/conversation.h.
inline QStringList galleryConversation()
{
    return {
        R"(> {"id":"p1","method":"session/prompt","params":{"prompt":[{"type":"text","text":"The checkout test fails since yesterday. Please find out why and mend it.\nDon't touch the payment code."}]}})",
        R"(u {"sessionUpdate":"agent_thought_chunk","content":{"type":"text","text":"The test is **flaky or broken**? Let me look at what changed in the cart first, then run it alone."}})",
        R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"I'll start with the failing test and what changed around it since yesterday."}})",
        R"(u {"sessionUpdate":"plan","entries":[{"content":"Run the failing test alone","priority":"high","status":"completed"},{"content":"Find the change that broke it","priority":"high","status":"completed"},{"content":"Mend the rounding in `Cart::total()`","priority":"high","status":"in_progress"},{"content":"Run the whole suite","priority":"medium","status":"pending"}]})",
        R"(u {"sessionUpdate":"tool_call","toolCallId":"t1","title":"`ctest -R checkout --output-on-failure`","kind":"execute","status":"in_progress","rawInput":{"command":"ctest -R checkout --output-on-failure","cwd":"/project/shop"}})",
        R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t1","status":"failed","content":[{"type":"content","content":{"type":"text","text":"1/1 Test #14: tst_checkout ......***Failed    0.31 sec\nFAIL!  : tst_Checkout::roundsHalfCents() Compared values are not the same\n   Actual   (cart.total()): 1049\n   Expected (1050)        : 1050\n   Loc: [tests/tst_checkout.cpp(88)]"}}]})",
        R"(u {"sessionUpdate":"tool_call","toolCallId":"t2","title":"Read cart.cpp","kind":"read","status":"completed","locations":[{"path":"/project/shop/src/cart.cpp","line":41}],"rawInput":{"file_path":"/project/shop/src/cart.cpp"},"content":[{"type":"content","content":{"type":"text","text":"qint64 Cart::total() const"}}]})",
        R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"## What is wrong\n\nThe total is now computed with **integer division**, which cuts half cents off instead of rounding them. It came in with the change to `Cart::total()` (see [the pull request](https://example.org/shop/pull/812)):\n\n```cpp\nqint64 Cart::total() const\n{\n    return m_net * (100 + m_taxRate) / 100; // 1049.5 becomes 1049\n}\n```\n\nThere are two ways to mend it:\n\n1. round half up, as the old code did;\n2. round to even, as the accounts department wants *from March on*.\n\n| Amount | before | now | expected |\n|:-------|-------:|----:|---------:|\n| 9.995  |  10.00 | 9.99 |   10.00 |\n| 10.495 |  10.50 | 10.49 |  10.50 |\n\n> The second one changes invoices that were sent already, so I take the first.\n"}})",
        R"(u {"sessionUpdate":"tool_call","toolCallId":"t3","title":"Edit src/cart.cpp","kind":"edit","status":"pending","locations":[{"path":"/project/shop/src/cart.cpp","line":43}],"rawInput":{"file_path":"/project/shop/src/cart.cpp"},"content":[{"type":"diff","path":"/project/shop/src/cart.cpp","oldText":"#include \"cart.h\"\n\nnamespace shop {\n\nqint64 Cart::total() const\n{\n    return m_net * (100 + m_taxRate) / 100;\n}\n\n}\n","newText":"#include \"cart.h\"\n\nnamespace shop {\n\nqint64 Cart::total() const\n{\n    // half cents are rounded up, as on the invoices\n    return (m_net * (100 + m_taxRate) + 50) / 100;\n}\n\n}\n"}]})",
        R"(< {"id":0,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"t3"},"options":[{"optionId":"y","name":"Allow this edit","kind":"allow_once"},{"optionId":"a","name":"Allow all edits","kind":"allow_always"},{"optionId":"n","name":"Reject","kind":"reject_once"}]}})",
        R"(> {"id":0,"result":{"outcome":{"outcome":"selected","optionId":"y"}}})",
        R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t3","status":"completed"})",
        R"(u {"sessionUpdate":"current_mode_update","currentModeId":"Accept edits"})",
        R"(u {"sessionUpdate":"tool_call","toolCallId":"t4","title":"`ctest`","kind":"execute","status":"in_progress","rawInput":{"command":"ctest -j2","cwd":"/project/shop"}})",
        R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t4","status":"completed","content":[{"type":"content","content":{"type":"text","text":"100% tests passed, 0 tests failed out of 96"}}]})",
        R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"Mended: half cents are rounded up again, and all 96 tests pass. The payment code is untouched.\n\n- [x] `tst_checkout` passes\n- [x] the whole suite passes\n- [ ] ask accounts about March\n"}})",
        R"(u {"sessionUpdate":"usage_update","used":53000,"size":200000,"cost":{"amount":0.21,"currency":"USD"}})",
        R"(< {"id":"p1","result":{"stopReason":"end_turn","usage":{"totalTokens":15400}}})",
        R"(> {"id":"p2","method":"session/prompt","params":{"prompt":[{"type":"text","text":"Thanks. Push it to a branch and open a pull request."}]}})",
        R"(u {"sessionUpdate":"tool_call","toolCallId":"t5","title":"`git push -u origin mend-rounding`","kind":"execute","status":"pending","rawInput":{"command":"git push -u origin mend-rounding","cwd":"/project/shop"}})",
        R"(< {"id":1,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"t5"},"options":[{"optionId":"y","name":"Allow","kind":"allow_once"},{"optionId":"n","name":"Reject","kind":"reject_once"}]}})",
        R"(> {"id":1,"result":{"outcome":{"outcome":"selected","optionId":"n"}}})",
        R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t5","status":"failed"})",
        R"(* {"method":"_sandgate/gap","params":{"after":9946,"before":10011}})",
        R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"All right, I leave the pushing to you. The commit is on the branch"}})",
        R"(* {"method":"_sandgate/agent_exited","params":{"code":3,"stderr":"Error: out of memory\n    at Worker.run, worker.js:120:9"}})",
        R"(* {"method":"_sandgate/resumed","params":{"how":"new"}})",
        R"(> {"id":"p3","method":"session/prompt","params":{"prompt":[{"type":"text","text":"[sandgate:replay]\nuser: The checkout test fails"},{"type":"text","text":"Where were we?"}]}})",
        R"(u {"sessionUpdate":"tool_call","toolCallId":"t6","title":"Look at the branch","kind":"search","status":"in_progress","locations":[{"path":"/project/shop/.git/HEAD"}]})",
        R"(< {"id":2,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"t7","title":"Fetch https://example.org/shop","kind":"fetch","rawInput":{"url":"https://example.org/shop"}},"options":[{"optionId":"y","name":"Allow","kind":"allow_once"}]}})",
    };
}
