"""OpenVINO, kept from telling its makers: the one place that imports it.

Its Python package reports every import to an analytics server, through the package `openvino_telemetry`, that comes
along with it; where that cannot be imported, a stand-in of its own takes the calls and does nothing.
"""

import sys

sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]  # what is None here cannot be imported

import openvino as openvino  # noqa: E402
from openvino import Node  # noqa: E402
from openvino import opset15 as ops  # noqa: E402

__all__ = ["Node", "openvino", "ops"]
