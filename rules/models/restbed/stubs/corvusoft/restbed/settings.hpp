// Part of the interface in restbed.
#pragma once
#include "restbed"
